import type { Payload } from 'payload'

/** The newsroom that a command works on: the one of this repository, or that of a project. */
export type Host = {
  /** How a person calls a command here, such as `npx newsroom`. */
  command: string
  /** Runs a task on a started Payload, and closes it afterwards. */
  withPayload: <Result>(task: (payload: Payload) => Promise<Result>) => Promise<Result>
}
