import { readWholeNumber } from './readWholeNumber.ts'

/**
 * Memory for the answers that delivery keeps, in MB, from `DELIVERY_CACHE_MB`; 0: none is kept.
 * @throws when it is no whole number
 */
export const readCacheMegabytes = (env: Readonly<Record<string, string | undefined>>): number =>
  readWholeNumber({
    standard: 64,
    text: env.DELIVERY_CACHE_MB,
    what: 'DELIVERY_CACHE_MB',
    within: [0, 65_536],
  })
