import { expect, it } from '@jest/globals'

import { cleanText, trimText } from '../../../src/components/paste/cleanText.ts'

it('takes out of a text what nobody sees', () => {
  expect(cleanText('a\u200bb\u00adc\ufeffd\u202ae\u202c\u2060f\u0000g\ud800')).toBe('abcdefg')
})

it('leaves joiners, and what Mongolian script needs', () => {
  const kept = 'ᠲᠠᠯ\u180eᠠ ᠭ\u180bᠠ\u180cᠠ\u180d ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ 👩\u200d🚀 می\u200cخواهم ❤\ufe0f'
  expect(cleanText(kept)).toBe(kept)
})

it('makes simple spaces of all others', () => {
  expect(cleanText('a\u00a0b\u2009c\t\n d')).toBe('a b c d')
  expect(trimText(cleanText('\u00a0 \u3000a\u3000b \u3000'))).toBe('a\u3000b')
})
