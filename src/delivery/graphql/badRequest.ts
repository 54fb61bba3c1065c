import type { RefusalCode } from './refusal.ts'

/** A request that is none of GraphQL’s, in words for the caller. */
export class BadRequest extends Error {
  readonly code: RefusalCode
  readonly status: number

  constructor(
    message: string,
    { code = 'BAD_REQUEST', status = 400 }: { code?: RefusalCode; status?: number } = {},
  ) {
    super(message)
    this.code = code
    this.status = status
  }
}
