import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { perLanguages } from './perLanguages.ts'

export type ClockTime = {
  hour: number
  minute: number
  second: number
  milliseconds: number
  /** Where it begins and ends within the text. */
  start: number
  end: number
}

const byLength = (a: string, b: string) => b.length - a.length

const anyOf = (words: string[]) =>
  [...words]
    .sort(byLength)
    .map((word) => word.replaceAll('.', '\\.?').replaceAll(' ', '\\s*'))
    .join('|')

const fold = (text: string) => text.toLowerCase().replace(/[\s.]/g, '')

const clocks = perLanguages((languages) => {
  const words = languages.flatMap(({ wire }) => wire?.clock ?? [])
  const units = [0, 1, 2].map((at) => anyOf(words.flatMap((clock) => clock.units?.[at] ?? [])))
  const halves = anyOf(words.flatMap(({ morning, afternoon }) => [...morning, ...afternoon]))
  // “4 pm” needs its half of the day, where “4:00” and “4시” are plain enough.
  const digital = '\\s*[:：](?<minute>\\d{2})(?:[:：](?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?'
  const spoken = `\\s*(?:${units[0]})(?:\\s*(?<minutes>\\d{1,2})\\s*(?:${units[1]})(?:\\s*(?<seconds>\\d{1,2})\\s*(?:${units[2]}))?)?`
  return {
    afternoon: new Set(words.flatMap(({ afternoon }) => afternoon.map(fold))),
    pattern: new RegExp(
      `(?<![\\d:+-])(?:(?<before>${halves})\\s*)?(?<hour>\\d{1,2})(?:${digital}|${spoken}|(?=\\s*(?:${halves})))(?:\\s*(?<after>${halves})(?![\\p{Lu}\\p{Ll}]))?(?:\\s*(?:${units[0]})(?![\\p{Lu}\\p{Ll}]))?`,
      'iu',
    ),
  }
})

const readHour = (hour: number, half: string | undefined, afternoon: Set<string>) => {
  if (half === undefined) return hour
  const isAfternoon = afternoon.has(fold(half))
  // “下午16:26” says the same thing twice.
  if (hour > 12) return isAfternoon ? hour : NaN
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

/**
 * The first time of day in a text: `16:26:07`, `4:26 p.m.`, `오후 4시 26분`, `下午4:26`. It may be one
 * that no clock shows; its hour is `NaN` where the half of the day contradicts it.
 */
export const readClock = (text: string, languages: LanguageDefinition[]): ClockTime | null => {
  const { pattern, afternoon } = clocks(languages)
  const match = pattern.exec(text)
  if (!match?.groups) return null
  const { before, hour, minute, minutes, second, seconds, part, after } = match.groups
  return {
    hour: readHour(Number(hour), before ?? after, afternoon),
    minute: Number(minute ?? minutes ?? 0),
    second: Number(second ?? seconds ?? 0),
    milliseconds: Number((part ?? '').slice(0, 3).padEnd(3, '0')),
    start: match.index,
    end: match.index + match[0].length,
  }
}
