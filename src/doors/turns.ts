import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import type { Caller } from './callerOf.ts'
import type { RateLimits } from './readRateLimits.ts'

const minute = 60

type Counter = {
  /** Gives back what was taken too much. */
  giveBack: (key: string) => Promise<void>
  /** @returns how many seconds to wait, when nothing is left */
  take: (key: string, count?: number) => Promise<number | undefined>
}

const counter = (points: number, duration: number): Counter => {
  if (points === 0)
    return { giveBack: () => Promise.resolve(), take: () => Promise.resolve(undefined) }
  const limiter = new RateLimiterMemory({ duration, points })
  return {
    giveBack: async (key) => void (await limiter.reward(key, 1)),
    take: async (key, count = 1) => {
      try {
        await limiter.consume(key, count)
        return undefined
      } catch (spent) {
        if (spent instanceof RateLimiterRes)
          return Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
        throw spent
      }
    },
  }
}

/** Counts requests in the memory of this process; of several, each counts its own. */
export const makeTurns = (limits: RateLimits) => {
  const anonymous = counter(limits.anonymous, minute)
  const keys = counter(limits.keys, minute)
  const people = counter(limits.people, minute)
  return {
    logins: counter(limits.logins, 10 * minute),
    /** A request; of somebody unknown from an address that is not known nothing can be counted. */
    request: (caller: Caller, address: string | undefined): Promise<number | undefined> => {
      if (caller.kind === 'key') return keys.take(caller.id)
      if (caller.kind === 'person') return people.take(caller.id)
      return address === undefined ? Promise.resolve(undefined) : anonymous.take(address)
    },
  }
}
