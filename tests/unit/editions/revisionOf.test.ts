import { describe, expect, it } from '@jest/globals'

import { isOutdated } from '../../../src/editions/editionOf.ts'
import { revisionOf } from '../../../src/editions/revisionOf.ts'

const text = {
  headline: 'Coal',
  parts: [{ paragraphs: ['One.', 'Two.'], subheading: null }],
  summary: null,
}

describe('the revision of a text', () => {
  it('is the same for the same words, and names nothing else', () => {
    const revision = revisionOf(text)
    expect(revision).toMatch(/^[\da-f]{16}$/)
    expect(revisionOf({ ...text, headline: ' Coal ', summary: '' })).toBe(revision)
  })

  it.each([
    { ...text, headline: 'Copper' },
    { ...text, summary: 'In short.' },
    { ...text, headline: '', summary: 'Coal' },
    { ...text, parts: [{ paragraphs: ['One. Two.'], subheading: null }] },
    { ...text, parts: [{ paragraphs: ['Two.'], subheading: 'One.' }] },
    { ...text, parts: [] },
  ])('is another for other words or another order of them: %j', (other) => {
    expect(revisionOf(other)).not.toBe(revisionOf(text))
  })
})

describe('a translation', () => {
  const source = { _status: 'published', revision: 'b' }

  it('is outdated when its source says something else in public', () => {
    expect(isOutdated({ translatedRevision: 'a' }, source)).toBe(true)
    expect(isOutdated({ translatedRevision: 'b' }, source)).toBe(false)
  })

  it('is not when there is no source, or none that readers have', () => {
    expect(isOutdated({ translatedRevision: 'a' }, undefined)).toBe(false)
    expect(isOutdated({ translatedRevision: 'a' }, { ...source, _status: 'draft' })).toBe(false)
    expect(isOutdated({ translatedRevision: null }, source)).toBe(false)
    // Of an article from before revisions were kept.
    expect(isOutdated({ translatedRevision: 'a' }, { ...source, revision: null })).toBe(false)
  })
})
