import { describe, expect, it } from '@jest/globals'

import { foldWord } from '../../../src/search/foldWord.ts'
import { searchSettings } from '../../helpers/searchable.ts'

describe('a word as it is searched', () => {
  it.each([
    ['Café', 'cafe'],
    ['ZÜRICH', 'zurich'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ａｇｅ２０', 'age20'],
    ['ﬁnance', 'finance'],
    ['co\u00adoperate', 'cooperate'],
    // ё is е, й is not и; a stress counts as little as an accent.
    ['ПАРТНЁР', 'партнер'],
    ['Ёлка', 'елка'],
    ['мой', 'мой'],
    ['за\u0301мок', 'замок'],
    ['и\u0306од', 'йод'],
    ['ќе', 'ќе'],
    // With a mark they are other characters.
    ['ガス', 'ガス'],
    ['ｶﾞｽ', 'ガス'],
    ['한국', '한국'],
    ['한국'.normalize('NFD'), '한국'],
    // A vowel that is written apart, and forms of letters.
    ['ᠰᠠᠷ\u180eᠠ', 'ᠰᠠᠷᠠ'],
    ['ᠭ᠋ᠠᠷ', 'ᠭᠠᠷ'],
    ['ΟΔΟΣ', 'οδοσ'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  it.each(['өнөөдөр', 'онөөдөр', 'оноодор', 'єнєєдєр'])('%s is the same in Mongolian', (word) => {
    expect(foldWord(word, searchSettings.mn!.fold)).toBe('оноодор')
  })

  it('is cut where it is no word any more', () => {
    expect(foldWord('😀'.repeat(3) + '𠀀'.repeat(100))).toBe('𠀀'.repeat(64))
  })
})
