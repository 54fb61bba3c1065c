import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'

/** What a written date says. The month is missing where only the day is written. */
export type WrittenDate = {
  year: number | null
  month: number | null
  day: number
  /** Day and month could be the other way round, and the date would still exist. */
  ambiguousOrder: boolean
  /** Where the date begins and ends within the text. */
  start: number
  end: number
}

type Where = 'end' | 'start' | 'whole'

type DateShape = {
  patterns: Record<Where, RegExp>
  /** A month's forms, as `foldMonth` leaves them, to its number. */
  months: Map<string, number>
  /** Eras to the year before their first. */
  eras: Record<string, number>
}

/** Every language writes these. `first` and `second` are day and month in some order. */
const numeric = [
  '(?<year>\\d{4})(?<mark>[-./])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})',
  '(?<year>\\d{4})\\.\\s+(?<month>\\d{1,2})\\.\\s+(?<day>\\d{1,2})',
  '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?:\\s*г\\.?)?',
  '(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d{4})',
  '(?<first>\\d{1,2})/(?<second>\\d{1,2})',
  '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})',
]

const variation = '[\\u180b-\\u180d\\u180f]'

const separators = '[\\s\\u180e-]*'

/** Letters that look the same in traditional Mongolian and are often typed one for the other. */
const lookalikes: Record<string, string> = { ᠤ: 'ᠣ', ᠦ: 'ᠥ', ᠳ: 'ᠲ', ᠠ: 'ᠡ' }

/** One character stays one character, so that places in the text stay what they are. */
const fold = (text: string) =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/[᠐-᠙]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x1810 + 0x30))
    .replace(/[ᠤᠦᠳᠠ]/g, (letter) => lookalikes[letter] ?? letter)
    .replaceAll('．', '.')
    .replaceAll('／', '/')

const foldMonth = (text: string) => text.toLowerCase().replace(/[\s\u180b-\u180f.-]/g, '')

const literal = (text: string) =>
  fold(text)
    .replace(/[[\]{}()*+?^$|\\/]/g, '\\$&')
    .replaceAll('.', '\\.?')
    .replaceAll(',', '[,，、᠂]?')
    .replaceAll(' ', separators)
    // Letters of traditional Mongolian may have their form spelt out behind them.
    .replace(/[\u1820-\u18aa]/g, `$&${variation}?`)

const byLength = (a: string, b: string) => b.length - a.length

const toShape = (
  source: string,
  months: DateShape['months'] = new Map(),
  eras: DateShape['eras'] = {},
): DateShape => ({
  months,
  eras,
  patterns: {
    end: new RegExp(`(?<!\\p{N})(?:${source})$`, 'iu'),
    start: new RegExp(`^(?:${source})(?!\\p{N})`, 'iu'),
    whole: new RegExp(`^(?:${source})$`, 'iu'),
  },
})

const shapesOf = ({ wire }: LanguageDefinition): DateShape[] => {
  if (!wire) return []
  const months = new Map(
    wire.months.flatMap((forms, index) =>
      forms.map((form) => [foldMonth(fold(form)), index + 1] as const),
    ),
  )
  const anyMonth = wire.months.flat().sort(byLength).map(literal).join('|')
  const eras = wire.eras ?? {}
  const anyYear = ['\\d{4}', ...Object.keys(eras).map((era) => `${era}\\s*(?:元|\\d{1,3})`)].join(
    '|',
  )
  return wire.dates.map((date) => {
    const source = literal(date.replace(/\{(\w+)\}/g, '<$1>'))
      .replace('<year>', `(?<year>${anyYear})`)
      .replace('<month>', `(?<month>${anyMonth})`)
      .replace('<day>', '(?<day>\\d{1,2})(?:st|nd|rd|th)?')
    return toShape(source, months, eras)
  })
}

const numericShapes = numeric.map((source) => toShape(source))

const compiled = new WeakMap<LanguageDefinition, DateShape[]>()

const compile = (language: LanguageDefinition) => {
  const known = compiled.get(language)
  if (known) return known
  const shapes = shapesOf(language)
  compiled.set(language, shapes)
  return shapes
}

const readMonth = (text: string | undefined, { months }: DateShape) => {
  if (text === undefined) return null
  return months.get(foldMonth(text)) ?? Number(text)
}

/** “2025”, or “令和7” and “令和元”, which count from their era’s beginning. */
const readYear = (text: string | undefined, { eras }: DateShape) => {
  if (text === undefined) return null
  const era = Object.keys(eras).find((name) => text.startsWith(name))
  if (era === undefined) return Number(text)
  const count = text.slice(era.length).trim()
  return eras[era]! + (count === '元' ? 1 : Number(count))
}

const toDate = (match: RegExpExecArray, shape: DateShape): WrittenDate => {
  const { year, month, day, first, second } = match.groups ?? {}
  const place = { start: match.index, end: match.index + match[0].length }
  const written = { ...place, year: readYear(year, shape) }

  if (first !== undefined && second !== undefined) {
    const [a, b] = [Number(first), Number(second)]
    // 11/20: the month first, as agencies that write slashes do, unless it cannot be.
    const monthFirst = a <= 12
    return {
      ...written,
      month: monthFirst ? a : b,
      day: monthFirst ? b : a,
      ambiguousOrder: a <= 12 && b <= 12 && a !== b,
    }
  }
  return { ...written, month: readMonth(month, shape), day: Number(day), ambiguousOrder: false }
}

/**
 * The date that a text ends with, begins with, or is, in any of the languages; the longest where
 * there are several readings. It may be one that does not exist.
 */
export const readDate = (
  text: string,
  languages: LanguageDefinition[],
  at: Where,
): WrittenDate | null => {
  const folded = fold(text)
  if (!/\d/.test(folded)) return null
  let longest: WrittenDate | null = null

  for (const shape of [...numericShapes, ...languages.flatMap(compile)]) {
    const match = shape.patterns[at].exec(folded)
    if (!match) continue
    // “Macmarch 5” ends with no date, while Chinese writes dates right after a name.
    const joined =
      /\p{L}$/u.test(folded.slice(0, match.index)) && /^(?!\p{Script=Han})\p{L}/u.test(match[0])
    if (joined) continue
    const date = toDate(match, shape)
    if (!longest || date.end - date.start > longest.end - longest.start) longest = date
  }
  return longest
}
