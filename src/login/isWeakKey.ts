import { passwordWeakness } from './passwordWeakness.ts'

/** Of an API key, in characters: as many as a UUID has digits. */
export const shortestKey = 32

/**
 * Might somebody guess an API key? Nobody has to remember one, and no attempt with one is slowed down by a
 * hash or a lockout: short ones, words, rows and repetitions are refused.
 */
export const isWeakKey = async (key: string): Promise<boolean> =>
  [...key].length < shortestKey || (await passwordWeakness(key)) !== undefined
