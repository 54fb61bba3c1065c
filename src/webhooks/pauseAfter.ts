/** How often a message is tried, its first time counted. */
export const mostAttempts = 13

/** Milliseconds; each pause is twice the one before. */
const firstPause = 15_000

/**
 * How long to wait after so many failed attempts, in milliseconds: 15 s, 30 s, 1 min … 8.5 h, which is 17 hours in
 * all; `null` after the last.
 */
export const pauseAfter = (attempts: number): null | number =>
  attempts < mostAttempts ? firstPause * 2 ** (attempts - 1) : null
