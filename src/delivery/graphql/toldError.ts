import { GraphQLError } from 'graphql'

import { BadCursor } from '../queries/types.ts'
import type { RefusalCode } from './refusal.ts'

/** `hidden`: the error was none of the caller’s, who is not told what it was. */
export type ToldError = {
  hidden: null | { error: unknown }
  told: GraphQLError
}

const inWords = (
  { extensions, nodes, path, positions, source }: GraphQLError,
  code: RefusalCode,
  message: string,
): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, ...extensions },
    nodes,
    path,
    positions,
    source,
  })

/** What a caller is told of an error: nothing of what is behind it, unless it was written for callers. */
export const toldError = (
  error: GraphQLError,
  isUnavailable: (error: unknown) => boolean,
): ToldError => {
  const cause = error.originalError
  if (cause instanceof BadCursor) {
    const message =
      '"after" is no cursor of this newsroom. Take one of a page as it is, or begin without.'
    return { hidden: null, told: inWords(error, 'BAD_CURSOR', message) }
  }
  // Of graphql-js: what is wrong with the document.
  if (!cause || cause instanceof GraphQLError) {
    return { hidden: null, told: inWords(error, 'WRONG_DOCUMENT', error.message) }
  }
  const isAway = isUnavailable(cause)
  return {
    hidden: { error: cause },
    told: isAway
      ? inWords(
          error,
          'UNAVAILABLE',
          'The newsroom’s database does not answer at the moment. Try again in a few seconds.',
        )
      : inWords(
          error,
          'UNFORESEEN',
          'The newsroom could not answer this. The reason is in its log.',
        ),
  }
}
