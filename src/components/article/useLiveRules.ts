'use client'

import { useEffect, useState } from 'react'

type LiveRules = typeof import('./liveRules.ts')

let loaded: LiveRules | null = null

/** The newsroom's own rules in the browser; `null` for the moment that they take to come. */
export const useLiveRules = (): LiveRules | null => {
  const [rules, setRules] = useState(loaded)
  useEffect(() => {
    if (rules) return
    let gone = false
    import('./liveRules.ts').then(
      (module) => {
        loaded = module
        if (!gone) setRules(module)
      },
      // Without network: the hints stay away, which are not needed for writing.
      () => {},
    )
    return () => {
      gone = true
    }
  }, [rules])
  return rules
}
