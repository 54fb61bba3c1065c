import type { Filters } from '../queries/types.ts'
import { refusal } from './refusal.ts'

type Given = Record<string, unknown>

/** Halves of characters, which only JSON can have, are text for neither Postgres nor addresses. */
// eslint-disable-next-line no-control-regex -- these are what is refused
const refused = /[\u0000-\u001f\u007f]|\p{Cs}/u

/**
 * Text as it may come in.
 * @throws a refusal
 */
export const readText = (given: Given, name: string, most = 300): string => {
  const text = given[name] as string
  if (text.length === 0 || text.length > most || refused.test(text)) {
    throw refusal(
      'BAD_INPUT',
      `"${name}" has to be text of 1 to ${most} characters, without control characters.`,
      { argument: name },
    )
  }
  return text
}

/** @throws a refusal */
export const readCount = (given: Given, name: string, most: number): number => {
  const count = given[name] as number
  if (count < 1 || count > most) {
    throw refusal('BAD_INPUT', `"${name}" has to be a number from 1 to ${most}.`, {
      argument: name,
    })
  }
  return count
}

/** @throws a refusal */
export const readCursor = (given: Given): string | undefined =>
  given.after === undefined || given.after === null ? undefined : readText(given, 'after', 1000)

const names = ['author', 'place', 'section', 'tag'] as const

/** @throws a refusal */
export const readFilters = (given: Given): Filters => {
  const filters: Filters = {}
  for (const name of names) {
    if (given[name] !== undefined && given[name] !== null) filters[name] = readText(given, name)
  }
  if (typeof given.from === 'string') filters.from = given.from
  if (typeof given.to === 'string') filters.to = given.to
  return filters
}
