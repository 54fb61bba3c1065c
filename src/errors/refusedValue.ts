/** What Postgres says of a value that it cannot take, by the beginning of its error code. */
const explanations: [code: string, message: string][] = [
  ['23503', 'The request names a document that does not exist. Check the ids that you sent.'],
  ['42883', 'A condition in the request cannot be asked of its field. Use another operator.'],
  [
    '22',
    'A value in the request is not of the kind that its field takes, such as an id that is not a number. Check the ids, numbers and dates that you sent.',
  ],
]

const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  const { cause, code, originalError } = error as Record<string, unknown>
  if (typeof code === 'string') return code
  return codeOf(originalError) ?? codeOf(cause)
}

/**
 * What a refused value means to whoever sent it.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html class 22, data exceptions
 * @returns `undefined` for errors that are not the caller's
 */
export const explanationOf = (error: unknown): string | undefined => {
  const code = codeOf(error)
  return explanations.find(([start]) => code?.startsWith(start))?.[1]
}
