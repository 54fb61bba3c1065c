import type { Payload } from 'payload'

import type { Inspect } from './doctor/setUp.ts'

/** A database alone, for commands that do without Payload. */
export type FoundDatabase = {
  /** For people: what it is and where. */
  description: string
  /** Whether it is the newsroom's own, with demo logins and on this machine. */
  isEmbedded: boolean
  /** How the tables are brought up to date. */
  migrate: string
  stop: () => Promise<void>
  url: string
}

export type TaskOptions = {
  /**
   * At the first Ctrl-C the task is told, and ends by itself; without it, it is cut off.
   * @default false
   */
  graceful?: boolean
  /**
   * It only looks: nothing of what a newsroom does when it starts is done before.
   * @default false
   */
  looks?: boolean
}

/** The newsroom that a command works on: the one of this repository, or that of a project. */
export type Host = {
  /** How a person calls a command here, such as `npx newsroom`. */
  command: string
  /** Finds the database, with what is in the environment and in `.env`; nothing is migrated. */
  findDatabase: (log: (line: string) => void) => Promise<FoundDatabase>
  /** Opens the set-up for looking at it: nothing is migrated, made or changed. */
  inspect: Inspect
  /** Runs a task on a started Payload, and closes it afterwards. */
  withPayload: <Result>(
    task: (payload: Payload, interrupted: AbortSignal) => Promise<Result>,
    options?: TaskOptions,
  ) => Promise<Result>
}
