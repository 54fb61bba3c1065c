import { describe, expect, it } from '@jest/globals'

import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { countCharacters, goodLengths, lengthVerdict } from '../../../src/languages/goodLengths.ts'

describe('the length of a headline', () => {
  it.each([
    ['Snow', 4],
    ['Монгол', 6],
    ['몽골', 2],
    ['é', 1],
    ['👨‍👩‍👧', 1],
    ['', 0],
  ])('of %j is %d', (text, characters) => {
    expect(countCharacters(text)).toBe(characters)
  })

  it.each([
    [70, 'good'],
    [71, 'long'],
    [90, 'long'],
    [91, 'tooLong'],
  ])('of %d characters is %s', (characters, verdict) => {
    expect(lengthVerdict(characters, goodLengths.headline)).toBe(verdict)
  })

  it('may be half where a character is a syllable or a word', () => {
    for (const code of ['zh', 'ja', 'ko'] as const) {
      expect(languageDefinitions[code].lengths).toEqual({
        headline: { good: 35, most: 45 },
        summary: { good: 80, most: 100 },
      })
    }
    expect(languageDefinitions.mn.lengths).toBeUndefined()
  })
})
