import { BadCursor } from '../delivery/shapes/asking.ts'
import { isWritable } from '../delivery/shapes/readMoment.ts'
import { tiers } from './tiers.ts'

/** A place in what a search finds: after this score, and after this article of all that have it. */
export type Place = { article: string; score: number }

export const writeCursor = ({ article, score }: Place): string =>
  Buffer.from(`${score.toString(36)}.${article}`).toString('base64url')

/** @throws {BadCursor} */
export const readCursor = (cursor: string): Place => {
  const { article, score } =
    /^(?<score>-?[\da-z]{1,11})\.(?<article>[^\0]{1,100})$/u.exec(
      Buffer.from(cursor.slice(0, 500), 'base64url').toString(),
    )?.groups ?? {}
  const number = parseInt(score ?? '', 36)
  const place = { article: article ?? '', score: number }
  // What does not come out as it went in was never given.
  const isGiven = writeCursor(place) === cursor
  if (!isGiven || !tiers.some(({ bonus }) => isWritable(number - bonus))) throw new BadCursor()
  return place
}
