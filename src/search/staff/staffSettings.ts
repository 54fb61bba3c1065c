import type { SearchSettings } from '../SearchSettings.ts'

/**
 * How the staff searches, in all languages at once: words as they begin, whatever their endings, and every
 * two characters of Chinese, Japanese and Korean.
 */
export const staffSettings: SearchSettings = {
  bigrams: ['Han', 'Hiragana', 'Katakana', 'Hangul'],
  dictionary: null,
  endings: [],
  fold: { ө: 'о', ү: 'у', ᠤ: 'ᠣ', ᠦ: 'ᠥ', ᠳ: 'ᠲ' },
  locale: 'en',
}
