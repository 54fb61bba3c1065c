import type { Payload } from 'payload'

import type { Inspect } from './doctor/setUp.ts'

export type TaskOptions = {
  /**
   * At the first Ctrl-C the task is told, and ends by itself; without it, it is cut off.
   * @default false
   */
  graceful?: boolean
}

/** The newsroom that a command works on: the one of this repository, or that of a project. */
export type Host = {
  /** How a person calls a command here, such as `npx newsroom`. */
  command: string
  /** Opens the set-up for looking at it: nothing is migrated, made or changed. */
  inspect: Inspect
  /** Runs a task on a started Payload, and closes it afterwards. */
  withPayload: <Result>(
    task: (payload: Payload, interrupted: AbortSignal) => Promise<Result>,
    options?: TaskOptions,
  ) => Promise<Result>
}
