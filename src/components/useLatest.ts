'use client'

import { useCallback, useInsertionEffect, useRef } from 'react'

/**
 * A function that stays the same and does what the last rendering says: for timers and listeners that
 * outlive a rendering. Not to be called while rendering.
 */
export const useLatest = <Args extends unknown[], Result>(
  given: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  const latest = useRef(given)
  useInsertionEffect(() => {
    latest.current = given
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
