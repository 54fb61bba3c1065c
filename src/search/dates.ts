import { marks } from './lexemes.ts'

const pad = (number: number, length = 2) => String(number).padStart(length, '0')

const nameOf = (date: Date, parts: 1 | 2 | 3) =>
  [pad(date.getUTCFullYear(), 4), pad(date.getUTCMonth() + 1), pad(date.getUTCDate())]
    .slice(0, parts)
    .join('-')

/** The year, the month and the day of a moment, in UTC, as the index has them. */
export const dateLexemes = (moment: string): string[] => {
  const date = new Date(moment)
  return ([1, 2, 3] as const).map((parts) => `${marks.date}${nameOf(date, parts)}`)
}

/**
 * The fewest years, months and days that cover all from one moment to another, both in milliseconds. They
 * also cover the rest of the first and of the last day.
 */
export const datesBetween = (from: number, to: number): string[] => {
  const found: string[] = []
  const first = new Date(from)
  let day = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate())
  while (day <= to) {
    const date = new Date(day)
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
    const afterYear = Date.UTC(year + 1, 0)
    const afterMonth = Date.UTC(year, month + 1)
    const startsMonth = date.getUTCDate() === 1
    if (startsMonth && month === 0 && afterYear <= to + 1) {
      found.push(`${marks.date}${nameOf(date, 1)}`)
      day = afterYear
    } else if (startsMonth && afterMonth <= to + 1) {
      found.push(`${marks.date}${nameOf(date, 2)}`)
      day = afterMonth
    } else {
      found.push(`${marks.date}${nameOf(date, 3)}`)
      day = Date.UTC(year, month, date.getUTCDate() + 1)
    }
  }
  return found
}

const dayLength = 86_400_000

/**
 * A little more than what lies between two moments, in milliseconds, from the start of a day, month or year
 * to the end of one: so much fewer dates cover it. Each date costs Postgres as much as a word, for every story.
 */
export const roundedSpan = (from: number, to: number): [from: number, to: number] => {
  const [first, last] = [new Date(from), new Date(to)]
  const days = (to - from) / dayLength
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()]
  const [lastYear, lastMonth] = [last.getUTCFullYear(), last.getUTCMonth()]
  if (days > 500) return [Date.UTC(year, 0), Date.UTC(lastYear + 1, 0) - 1]
  if (days > 20) return [Date.UTC(year, month), Date.UTC(lastYear, lastMonth + 1) - 1]
  return [Date.UTC(year, month, first.getUTCDate()), to]
}
