import { percentile } from '../editions/percentile.ts'
import type { Figure } from './Figure.ts'
import type { Loaded } from './load.ts'

/** With the milliseconds of a core that server and Postgres had for it. */
export type Round = Loaded & { database: number; processor: number }

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** What the rounds of one contender at one work amount to. */
export const summarize = (
  rounds: readonly Round[],
): Omit<Figure, 'connections' | 'contender' | 'work'> => {
  const median = (value: (round: Round) => number) => percentile(rounds.map(value), 0.5)
  const answered = sum(rounds.map((round) => round.answered))
  return {
    answered,
    perSecond: median((round) => (round.answered / round.elapsed) * 1000),
    p50: median(({ p50 }) => p50),
    p95: median(({ p95 }) => p95),
    p99: median(({ p99 }) => p99),
    bytes: sum(rounds.map(({ bytes }) => bytes)) / answered,
    processor: sum(rounds.map(({ processor }) => processor)) / answered,
    database: sum(rounds.map(({ database }) => database)) / answered,
  }
}
