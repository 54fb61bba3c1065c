import type { Ask } from './load.ts'
import type { Samples } from './takeSamples.ts'
import type { Work } from './Figure.ts'

/** Somebody who answers: one of the servers, asked in one way. */
export type Contender = {
  name: string
  /** Which of the servers. */
  server: string
  /** It keeps its answers: it is asked for all of them before each time it is measured. */
  keeps?: boolean
  /** What to ask it, by the work; what it does not do is left out. */
  asks: Partial<Record<Work, (samples: Samples) => Ask[]>>
}
