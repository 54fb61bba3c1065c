/** What Postgres says of a value that it cannot take, by the beginning of its error code. */
const explanations: [code: string, message: string][] = [
  ['23503', 'The request names a document that does not exist. Check the ids that you sent.'],
  ['42883', 'A condition in the request cannot be asked of its field. Use another operator.'],
  [
    '22',
    'A value in the request is not of the kind that its field takes, such as an id that is not a number. Check the ids, numbers and dates that you sent.',
  ],
]

/** What types of Postgres take, in words. */
const takes: [type: RegExp, what: string][] = [
  [/^(integer|bigint|numeric|double)/, 'a number'],
  [/^(timestamp|date)/, 'a date, such as 2026-03-01T12:00:00Z'],
  [/^uuid/, 'a UUID'],
  [/^enum|^_?locales/, 'one of the values that its documentation lists'],
]

/** Of a value that Postgres itself names: the value, and what its field takes. */
const namedIn = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const [, type, value] =
    /^invalid input (?:syntax for type|value for enum) ([^:]+): "([^]*)"$/.exec(error.message) ?? []
  const what = takes.find(([known]) => known.test(type ?? ''))?.[1]
  if (what) return `“${value!.slice(0, 80)}” is not taken: its field takes ${what}.`
  return namedIn((error as { originalError?: unknown }).originalError) ?? namedIn(error.cause)
}

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
  const found = explanations.find(([start]) => code?.startsWith(start))?.[1]
  const named = found && namedIn(error)
  return named ? `${named} Check the ids, numbers and dates that you sent.` : found
}
