export type WireErrorReason =
  | 'binary'
  | 'empty'
  | 'encoding'
  | 'frontMatter'
  | 'impossibleTime'
  | 'language'
  | 'noHeadline'
  | 'tooDeep'
  | 'tooLarge'

/**
 * A wire story that cannot be taken in. The message says what happened, to what, and what to do.
 * A class, so that callers can tell it from errors of their own by `instanceof`.
 */
export class WireError extends Error {
  readonly reason: WireErrorReason

  constructor(reason: WireErrorReason, message: string) {
    super(message)
    this.name = 'WireError'
    this.reason = reason
  }
}
