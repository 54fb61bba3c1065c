import type { Values } from './createSaver.ts'

/** What a form held when its page was left, or could not be saved, in this tab. */
export type Unsent = {
  /** When the document was last saved that the text was written in, as the newsroom has it. */
  base: unknown
  /** When the newsroom saved it after all: the page that comes next may have been made before that. */
  saved?: unknown
  values: Values
}

const keyOf = (place: string) => `newsroom-unsent:${place}`

/**
 * Kept by the browser until the tab is closed, through reloading and crashes.
 * @param place of the form: the document, and the locale that it is edited in
 */
export const keepUnsent = (place: string, unsent: Unsent): void => {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(unsent))
  } catch {
    // No room, or not allowed: what is on the page is still there.
  }
}

export const dropUnsent = (place: string): void => {
  try {
    sessionStorage.removeItem(keyOf(place))
  } catch {
    // As above.
  }
}

export const readUnsent = (place: string): null | Unsent => {
  try {
    const kept = sessionStorage.getItem(keyOf(place))
    return kept === null ? null : (JSON.parse(kept) as Unsent)
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** Does the newsroom hold what was written? What it adds itself does not count. */
export const holds = (stored: unknown, written: unknown): boolean => {
  if (!isObject(written)) return (written ?? '') === (stored ?? '')
  if (!isObject(stored)) return Object.values(written).every((value) => holds(undefined, value))
  if (Array.isArray(written) && written.length !== (stored as unknown as unknown[]).length) {
    return false
  }
  return Object.entries(written).every(([name, value]) => holds(stored[name], value))
}

const timeOf = (moment: unknown) => Date.parse(String(moment))

/** The fields that a person writes in and would miss. */
const texts = ['headline', 'summary', 'body']

/** Does the newsroom hold the texts that were written? */
export const holdsTexts = (stored: Values, written: Values): boolean =>
  texts.every((name) => holds(stored[name], written[name]))

/**
 * What becomes of a text that was kept: it comes back (`restore`); nothing, where the newsroom has it
 * since (`drop`); or, where others have saved the article in between, a person has to decide (`ask`).
 */
export const judgeUnsent = (
  { base, saved, values }: Unsent,
  stored: Values,
): 'ask' | 'drop' | 'restore' => {
  if (saved !== undefined) return timeOf(stored.updatedAt) < timeOf(saved) ? 'restore' : 'drop'
  if (base === stored.updatedAt) return 'restore'
  return holdsTexts(stored, values) ? 'drop' : 'ask'
}
