import { setTimeout as sleep } from 'node:timers/promises'

import { APIError, type Payload } from 'payload'

import { ping } from '../database/ping.ts'
import { startupError } from '../database/embedded/startupError.ts'
import { WireError } from '../wire/WireError.ts'

const patience = 30_000
const pause = 500
const attempts = 3

/**
 * Imports a story, and again if that failed for a reason that is not the story's: a database that
 * restarts is waited for. What came of the first time does not matter, as a story that is sent
 * again is the same one.
 *
 * @throws when the database does not come back
 */
export const outlastDatabase = async <Result extends { error: unknown }>(
  payload: Payload,
  attempt: () => Promise<Result>,
): Promise<Result> => {
  for (let number = 1; ; number += 1) {
    const result = await attempt()
    if (number === attempts || result.error === null || isAboutTheStory(result.error)) return result
    await databaseBack(payload)
  }
}

const databaseBack = async (payload: Payload): Promise<void> => {
  for (const until = Date.now() + patience; ; await sleep(pause)) {
    try {
      return await ping(payload)
    } catch (error) {
      if (Date.now() < until) continue
      throw startupError(
        `The database does not answer any more (${(error as Error).message}). Bring it back, and run the same command again: what is in stays unchanged.`,
      )
    }
  }
}

const isAboutTheStory = (error: unknown): boolean =>
  error instanceof WireError || (error instanceof APIError && error.status < 500)
