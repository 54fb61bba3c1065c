import { describe, expect, it } from '@jest/globals'

import { countWords, readingMinutes } from '../../../src/languages/countWords.ts'

describe('the words of a text', () => {
  it('are counted without punctuation', () => {
    expect(countWords('Mongolia — and (South) Korea: 5% up!', 'en')).toBe(6)
  })

  it('are found in Chinese, which has no spaces', () => {
    expect(countWords('蒙古国总统会见韩国总统讨论双边合作', 'zh')).toBe(9)
  })

  it('are found in Japanese, which has no spaces', () => {
    const words = countWords('モンゴルと韓国が首脳会談', 'ja')
    expect(words).toBeGreaterThan(3)
    expect(words).toBeLessThan(9)
  })

  it('are found in the Mongolian script', () => {
    expect(countWords('ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ', 'mn-Mong-MN')).toBe(2)
  })

  it('are the same in a long text, whose slices are cut between words', () => {
    const words = 'Улаанбаатар хотод хэлэлцээр болов '.repeat(1000)
    expect(countWords(words, 'mn')).toBe(4000)
  })

  it('are counted in a long text without spaces, give or take those that a slice cuts', () => {
    const sentence = '蒙古国总统会见韩国总统讨论双边合作'
    const counted = countWords(sentence.repeat(1000), 'zh')
    expect(Math.abs(counted - 9000)).toBeLessThan(20)
  })

  it('are none in an empty text', () => {
    expect(countWords('', 'en')).toBe(0)
  })
})

describe('the time that reading takes', () => {
  it.each([
    [0, 0],
    [1, 1],
    [220, 1],
    [329, 1],
    [330, 2],
    [2200, 10],
  ])('is, for %i words, %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes)
  })
})
