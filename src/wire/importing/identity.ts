import { createHash } from 'node:crypto'

import type { WireStory } from '../WireStory.ts'

const hash = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const calendars = new Map<string, Intl.DateTimeFormat>()

/** `YYYY-MM-DD` of a moment, as the clocks in the zone show it. */
const dayIn = (moment: string, timeZone: string): string => {
  const calendar =
    calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone })
  calendars.set(timeZone, calendar)
  return calendar.format(new Date(moment))
}

/**
 * What makes a story without an identifier of its own the same story when it is sent again: its language, its headline and
 * the day it was sent. The hour may change with an update; a headline that returns on another day
 * ("Exchange rates") is another story.
 */
export const guidOf = (story: WireStory, timeZone: string): string => {
  const day = story.publishedAt ? dayIn(story.publishedAt, timeZone) : (story.dateline?.date ?? '')
  return `text:${hash(story.language, folded(story.headline), day).slice(0, 40)}`
}

/** Changes when anything that becomes part of the article changes; white space and warnings do not count. */
export const contentHashOf = (story: WireStory): string =>
  hash(
    story.language,
    story.headline.trim(),
    story.section,
    story.authors,
    story.publishedAt,
    story.dateline,
    story.parts,
    story.related,
    // Only where there are any: the hashes of plain texts stay what they were.
    ...(story.body || story.summary ? [story.body ?? null, story.summary ?? null] : []),
  )

/** The share of the paragraphs of the shorter text that the other has word for word, 0 to 1. */
export const overlap = (one: string[], other: string[]): number => {
  const shorter = Math.min(one.length, other.length)
  if (shorter === 0) return 0
  const had = new Set(other.map(folded))
  return one.filter((paragraph) => had.has(folded(paragraph))).length / shorter
}
