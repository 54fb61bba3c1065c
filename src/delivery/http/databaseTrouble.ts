/** What is the matter with a database that gave an error. */
export type Trouble =
  /** It cannot be reached. */
  | 'away'
  /** The connection broke; another may work. */
  | 'broken'
  /** It is too busy to answer in time. */
  | 'busy'
  /** Its tables are not there. */
  | 'unready'

const ofCode: Record<string, Trouble> = {
  EAI_AGAIN: 'away',
  ECONNREFUSED: 'away',
  EHOSTUNREACH: 'away',
  ENETUNREACH: 'away',
  ENOENT: 'away',
  ENOTFOUND: 'away',
  ETIMEDOUT: 'away',
  ECONNRESET: 'broken',
  EPIPE: 'broken',
  // A pooler gave another connection, on which nothing is prepared.
  '26000': 'broken',
  // Ended by somebody, by a crash, or not yet started.
  '57P01': 'broken',
  '57P02': 'broken',
  '57P03': 'away',
  // No such database, or nobody who may use it.
  '3D000': 'away',
  '28000': 'away',
  '28P01': 'away',
  '53300': 'busy',
  '57014': 'busy',
  // No such table or schema.
  '42P01': 'unready',
  '3F000': 'unready',
}

const ofMessage: [RegExp, Trouble][] = [
  [/connection timeout/i, 'away'],
  // For one of the pool’s connections, all of which are in use.
  [/timeout exceeded when trying to connect/i, 'busy'],
  [/connection terminated|not queryable|client was closed/i, 'broken'],
  [/query read timeout/i, 'busy'],
]

/** `undefined`: the error is none of the database’s state. */
export const databaseTrouble = (error: unknown): Trouble | undefined => {
  const { code, errors, message } = (error ?? {}) as Record<string, unknown>
  // A host with several addresses fails once for each.
  if (Array.isArray(errors) && errors.length > 0) return databaseTrouble(errors[0])
  const known = typeof code === 'string' ? ofCode[code] : undefined
  if (known) return known
  if (typeof code === 'string' && code.startsWith('08')) return 'broken'
  return ofMessage.find(([pattern]) => pattern.test(String(message)))?.[1]
}
