import type { SanitizedConfig } from 'payload'

/** What a host gives the doctor to look at. */
export type SetUp = {
  /** `null` when there is a problem. */
  config: null | SanitizedConfig
  /** The newsroom's own folder, where it has one. */
  dataDir: null | string
  /** The folder of the embedded server's files, if it is there. */
  cluster: null | string
  /** Whether the database is the embedded one. */
  embedded: boolean
  /** Whether there is a database: an embedded one is made at the first start. */
  hasDatabase: boolean
  /** The address to listen on, where the command line decides it. */
  host: null | string
  /** Why nothing can be looked at, in a sentence. */
  problem: null | string
  /** The folder of the project. */
  root: string
}

export type Inspect = <Result>(
  look: (setUp: SetUp) => Promise<Result>,
  options?: {
    /** Make an embedded database that is not there yet, empty. @default false */
    makeDatabase?: boolean
  },
) => Promise<Result>
