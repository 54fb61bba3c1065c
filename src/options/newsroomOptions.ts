import type { Payload } from 'payload'

import type { SanitizedOptions } from './types.ts'

/** Where `newsroom()` leaves its options in the config, for what is given only a running Payload. */
export const optionsKey = 'newsroom'

/**
 * The options that a running newsroom was made with.
 * @throws Error when the config has no `newsroom()` plugin
 */
export const newsroomOptions = (payload: Payload): SanitizedOptions => {
  const options = payload.config.custom?.[optionsKey] as SanitizedOptions | undefined
  if (!options) {
    throw new Error('The Payload config has no newsroom. Add newsroom() to its plugins.')
  }
  return options
}
