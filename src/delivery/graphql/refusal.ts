import { GraphQLError } from 'graphql'

/** Why something is not answered: for programs, as `extensions.code`. */
export type RefusalCode =
  | 'BAD_CURSOR'
  | 'BAD_INPUT'
  | 'BAD_REQUEST'
  | 'BATCH_REFUSED'
  | 'GONE'
  | 'TOO_BIG'
  | 'TOO_COSTLY'
  | 'TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_FIELDS'
  | 'UNAVAILABLE'
  | 'UNFORESEEN'
  | 'UNKNOWN_LANGUAGE'
  | 'WRONG_DOCUMENT'

/**
 * An error that callers are told of in these words.
 * @param more goes into `extensions` beside the code
 */
export const refusal = (
  code: RefusalCode,
  message: string,
  more: Record<string, unknown> = {},
): GraphQLError => new GraphQLError(message, { extensions: { code, ...more } })
