import { describe, expect, it } from '@jest/globals'

import { holds, judgeUnsent } from '../../../src/components/article/saving/unsentValues.ts'

const body = (text: string) => ({ root: { children: [{ text }], direction: null } })
const written = { body: body('Snow falls.'), headline: 'Snow', summary: '' }

describe('a text that was left before it was saved', () => {
  it('comes back where nothing was saved since', () => {
    expect(judgeUnsent({ base: 'then', values: written }, { updatedAt: 'then' })).toBe('restore')
  })

  it('comes back where the page was made before the newsroom had it', () => {
    const unsent = { base: '2026-01-01T10:00:00.000Z', saved: '2026-01-01T10:00:02.000Z' }
    const at = (updatedAt: string) => judgeUnsent({ ...unsent, values: written }, { updatedAt })
    expect(at('2026-01-01T10:00:00.000Z')).toBe('restore')
    expect(at('2026-01-01T10:00:02.000Z')).toBe('drop')
    expect(at('2026-01-01T10:05:00.000Z')).toBe('drop')
  })

  it('needs nothing where the newsroom has it after all', () => {
    // Postgres gives the properties of a text in an order of its own, and adds nothing as null.
    const stored = {
      body: { root: { children: [{ text: 'Snow falls.' }] } },
      headline: 'Snow',
      slug: 'snow',
      summary: null,
      updatedAt: 'now',
    }
    expect(judgeUnsent({ base: 'then', values: written }, stored)).toBe('drop')
  })

  it.each([
    ['another text', { ...written, body: body('Snow fell.') }],
    ['a longer text', { ...written, body: { root: { children: [1, 2].map(String) } } }],
    ['no text', { ...written, body: null }],
    ['another headline', { ...written, headline: 'Rain' }],
  ])('is asked about where others have saved %s since', (_, stored) => {
    expect(judgeUnsent({ base: 'then', values: written }, { ...stored, updatedAt: 'now' })).toBe(
      'ask',
    )
  })

  it('is the same text whatever stands for nothing', () => {
    expect(holds(undefined, null)).toBe(true)
    expect(holds(null, '')).toBe(true)
    expect(holds({}, { a: null, b: { c: undefined } })).toBe(true)
    expect(holds(undefined, { a: 0 })).toBe(false)
    expect(holds([1, 2], [1])).toBe(false)
  })
})
