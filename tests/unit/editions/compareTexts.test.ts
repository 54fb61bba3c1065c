import { describe, expect, it, jest } from '@jest/globals'

import { compareTexts } from '../../../src/editions/compareTexts.ts'
import { secondsOfCpu } from '../../helpers/secondsOfCpu.ts'

/** Its patience is over for no reason of the machine: the clocks stand. */
const compare = (...texts: Parameters<typeof compareTexts>) => {
  const clocks = [Date, performance].map((clock) => jest.spyOn(clock, 'now').mockReturnValue(0))
  try {
    return compareTexts(...texts)
  } finally {
    for (const clock of clocks) clock.mockRestore()
  }
}

describe('what has changed in a text', () => {
  it('is nothing when it says the same', () => {
    expect(compare(['One.', 'Two.'], ['One.', 'Two.'], 'en')).toEqual([])
  })

  it('is told word by word within a paragraph, and without the paragraphs that are as they were', () => {
    expect(compare(['One.', 'Prices rise twice.'], ['One.', 'Prices fall twice.'], 'en')).toEqual([
      [
        { kind: 'same', text: 'Prices ' },
        { kind: 'removed', text: 'rise' },
        { kind: 'added', text: 'fall' },
        { kind: 'same', text: ' twice.' },
      ],
    ])
  })

  it('has whole paragraphs that came and went', () => {
    expect(compare(['One.', 'Two.', 'Three.'], ['One.', 'Three.', 'Four.'], 'en')).toEqual([
      [{ kind: 'removed', text: 'Two.' }],
      [{ kind: 'added', text: 'Four.' }],
    ])
    expect(compare(['Two.', 'Three.'], ['Three.'], 'en')).toEqual([
      [{ kind: 'removed', text: 'Two.' }],
    ])
    expect(compare(['One.'], [], 'en')).toEqual([[{ kind: 'removed', text: 'One.' }]])
  })

  it('knows words where there are no spaces', () => {
    const [pieces] = compare(['乌兰巴托今天下雪。'], ['乌兰巴托明天下雪。'], 'zh')
    expect(pieces).toContainEqual({ kind: 'removed', text: '今天' })
    expect(pieces).toContainEqual({ kind: 'added', text: '明天' })
  })

  it('shows two long paragraphs whole that have nothing in common', () => {
    const words = (sign: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${sign}${index}`).join(' ')
    const [before, after] = [words('a'), words('b')]
    expect(compareTexts([before], [after], 'en')).toEqual([
      [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ],
    ])
  })

  it('does not keep the server busy with one paragraph that has no end', async () => {
    const paragraph = (sign: string) =>
      Array.from({ length: 40_000 }, (_, index) => `${sign}${index}`).join(' ')
    const [before, after] = [paragraph('a'), paragraph('b')]
    const seconds = await secondsOfCpu(() => compareTexts([before], [after], 'en'))
    // To find all its words takes 28 s.
    expect(seconds).toBeLessThan(5)
  })

  it('does not keep the server busy, however much was rewritten', async () => {
    const text = (sign: string) =>
      Array.from({ length: 200 }, (_, part) =>
        Array.from({ length: 300 }, (_, word) => `${sign}${(word * 7919 + part) % 1009}`).join(' '),
      )
    const seconds = await secondsOfCpu(() =>
      expect(compareTexts(text('a'), text('b'), 'en').length).toBe(200),
    )
    // Word by word to its end it takes 19 s.
    expect(seconds).toBeLessThan(5)
  })
})
