import type { LanguageDefinition } from '../LanguageDefinition.ts'
import { monthNumbers } from './months.ts'

const traditionalOrdinals = [
  'ᠨᠢᠭᠡᠳᠦᠭᠡᠷ',
  'ᠬᠣᠶᠠᠳᠤᠭᠠᠷ',
  'ᠭᠤᠷᠪᠠᠳᠤᠭᠠᠷ',
  'ᠳᠥᠷᠪᠡᠳᠦᠭᠡᠷ',
  'ᠲᠠᠪᠤᠳᠤᠭᠠᠷ',
  'ᠵᠢᠷᠭᠤᠳᠤᠭᠠᠷ',
  'ᠳᠣᠯᠤᠳᠤᠭᠠᠷ',
  'ᠨᠠᠢᠮᠠᠳᠤᠭᠠᠷ',
  'ᠶᠢᠰᠦᠳᠦᠭᠡᠷ',
  'ᠠᠷᠪᠠᠳᠤᠭᠠᠷ',
  'ᠠᠷᠪᠠᠨ ᠨᠢᠭᠡᠳᠦᠭᠡᠷ',
  'ᠠᠷᠪᠠᠨ ᠬᠣᠶᠠᠳᠤᠭᠠᠷ',
]

export const mnMong: LanguageDefinition = {
  code: 'mn-Mong',
  label: 'ᠮᠣᠩᠭᠣᠯ',
  name: 'Mongolian (traditional script)',
  intlLocale: 'mn-Mong-MN',
  fallback: 'mn',
  relatedNewsHeading: null,
  // Only what to recognise; the heading that readers see is for a native editor to write.
  relatedNewsLabels: ['ᠬᠣᠯᠪᠣᠭᠠᠲᠠᠢ ᠮᠡᠳᠡᠭᠡ', 'ᠬᠣᠯᠪᠣᠭ᠎ᠠ ᠲᠠᠢ ᠮᠡᠳᠡᠭᠡ', 'ᠬᠣᠯᠪᠣᠭᠳᠠᠬᠤ ᠮᠡᠳᠡᠭᠡ'],
  script: { names: ['Mongolian'], direction: 'ltr', writingMode: 'vertical-lr', spaces: true },
  search: {
    // Letters that look the same are typed for each other.
    fold: { ᠤ: 'ᠣ', ᠦ: 'ᠥ', ᠳ: 'ᠲ' },
    endings: [
      ...[
        'ᠤᠨ',
        'ᠦᠨ',
        'ᠶᠢᠨ',
        'ᠤ',
        'ᠦ',
        'ᠢ',
        'ᠶᠢ',
        'ᠳᠤ',
        'ᠳᠦ',
        'ᠲᠤ',
        'ᠲᠦ',
        'ᠳᠤᠷ',
        'ᠳᠦᠷ',
        'ᠲᠤᠷ',
        'ᠲᠦᠷ',
      ],
      ...['ᠠᠴᠠ', 'ᠡᠴᠡ', 'ᠪᠠᠷ', 'ᠪᠡᠷ', 'ᠢᠶᠠᠷ', 'ᠢᠶᠡᠷ', 'ᠲᠠᠢ', 'ᠲᠡᠢ', 'ᠯᠤᠭ᠎ᠠ', 'ᠪᠠᠨ', 'ᠪᠡᠨ'],
      ...['ᠢᠶᠠᠨ', 'ᠢᠶᠡᠨ', 'ᠤᠳ', 'ᠦᠳ', 'ᠨᠤᠭᠤᠳ', 'ᠨᠦᠭᠦᠳ'],
    ],
  },
  // `Intl` writes this script's dates in Cyrillic. Endings follow a narrow no-break space.
  dateline: {
    date: '{year} ᠣᠨ\u202fᠤ {month} ᠰᠠᠷ\u180eᠠ\u202fᠶᠢᠨ {day}',
    shapes: [
      '{place}᠂ {date} /{agency}/᠃',
      '{place} /{agency}/᠃',
      '{place}᠂ {date}᠃',
      '/{agency}/',
      '{place}᠃',
    ],
  },
  wire: {
    months: traditionalOrdinals.map((ordinal, index) => {
      const number = monthNumbers[index]!
      const zero = number.length === 1 ? [`0${number}`] : []
      return [ordinal, `${number} ᠳᠦᠭᠡᠷ`, `${number} ᠳᠤᠭᠠᠷ`, number, ...zero]
    }),
    dates: [
      '{year} ᠣᠨ ᠤ {month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day}',
      '{year} ᠣᠨ ᠤ {month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day} ᠤ ᠡᠳᠦᠷ',
      '{year} ᠣᠨ ᠤ {month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day} ᠦ ᠡᠳᠦᠷ',
      '{year} ᠣᠨ ᠤ {month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day} ᠨᠤ ᠡᠳᠦᠷ',
      '{year} ᠣᠨ {month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day}',
      '{month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day}',
      '{month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day} ᠤ ᠡᠳᠦᠷ',
      '{month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day} ᠦ ᠡᠳᠦᠷ',
      '{month} ᠰᠠᠷ ᠠ ᠶᠢᠨ {day} ᠨᠤ ᠡᠳᠦᠷ',
    ],
    agencies: ['ᠮᠣᠨᠴᠠᠮᠡ', 'ᠮᠣᠩᠴᠠᠮᠡ', 'ᠮᠣᠨᠽᠠᠮᠡ', 'ᠮᠣᠨᠼᠠᠮᠡ'],
    sections: [
      'ᠤᠯᠤᠰ ᠲᠥᠷᠥ',
      'ᠠᠵᠤ ᠠᠬᠤᠢ',
      'ᠡᠳ᠋ ᠦᠨ ᠵᠠᠰᠠᠭ',
      'ᠡᠳ ᠦᠨ ᠵᠠᠰᠠᠭ',
      'ᠨᠡᠶᠢᠭᠡᠮ',
      'ᠨᠡᠢᠢᠭᠡᠮ',
      'ᠰᠣᠶᠣᠯ',
      'ᠰᠣᠶᠤᠯ',
      'ᠰᠣᠶᠣᠯ ᠤᠷᠠᠯᠢᠭ',
      'ᠤᠷᠠᠯᠢᠭ',
      'ᠰᠫᠣᠷᠲ',
      'ᠲᠠᠮᠢᠷ',
      'ᠳᠡᠯᠡᠬᠡᠢ',
      'ᠪᠣᠯᠪᠠᠰᠤᠷᠠᠯ',
      'ᠡᠷᠡᠭᠦᠯ ᠮᠡᠨᠳᠦ',
      'ᠪᠠᠶᠢᠭᠠᠯᠢ',
      'ᠲᠡᠦᠬᠡ',
      'ᠮᠡᠳᠡᠭᠡ',
    ],
    bylines: { before: ['ᠰᠤᠷᠪᠤᠯᠵᠢᠯᠠᠭᠴᠢ', 'ᠪᠡᠯᠡᠳᠬᠡᠭᠰᠡᠨ'], after: [] },
    credits: ['ᠵᠢᠷᠤᠭ', 'ᠭᠡᠷᠡᠯ ᠵᠢᠷᠤᠭ'],
  },
}
