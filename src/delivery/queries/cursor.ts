import { readMoment } from '../shapes/readMoment.ts'
import { BadCursor } from './types.ts'

/** Where a list goes on: after the article that was published then. */
export type Position = { article: string; publishedAt: string }

export const cursorOf = ({ article, publishedAt }: Position): string =>
  Buffer.from(JSON.stringify([publishedAt, article])).toString('base64url')

/** @throws BadCursor */
export const readCursor = (cursor: string): Position => {
  let read: unknown
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw new BadCursor(cursor)
  }
  const [publishedAt, article] = Array.isArray(read) ? (read as unknown[]) : []
  const isMoment = typeof publishedAt === 'string' && readMoment(publishedAt) === publishedAt
  if (!isMoment || typeof article !== 'string' || article.includes('\u0000')) {
    throw new BadCursor(cursor)
  }
  return { article, publishedAt }
}
