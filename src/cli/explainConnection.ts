const explanations: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there. Is Postgres running, and the port right?',
  ENOTFOUND: 'there is no such host. Is the name right?',
  EAI_AGAIN: 'the name of the host could not be looked up. Is the network up?',
  EHOSTUNREACH: 'the host cannot be reached from here.',
  ENETUNREACH: 'the host cannot be reached from here.',
  ETIMEDOUT: 'the host did not answer in time. Is a firewall in between?',
  '28P01': 'the user or the password is wrong.',
  '28000': 'the server does not let this user in from here (pg_hba.conf).',
  '3D000': 'the server has no such database. Make it with "createdb", or correct the name.',
  '42501': 'the user may not use it. Grant them rights to the database.',
  '53300': 'the server has no connection left to give.',
  '57P03': 'the server is just starting or stopping. Try again in a moment.',
}

/** Why a connection to Postgres failed, in words for a person, which never hold the password. */
export function explainConnection(error: unknown): string {
  const { code, message } = firstOf(error)
  const known = explanations[code ?? '']
  if (known) return known
  if (/timeout/i.test(message)) return explanations.ETIMEDOUT!
  if (/SSL|TLS|certificate/i.test(message)) {
    return `the encrypted connection failed (${message}). See "sslmode" in Postgres' documentation.`
  }
  return message
}

/** A host with several addresses fails once for each. */
function firstOf(error: unknown): { code?: string; message: string } {
  const { errors, ...own } = error as { errors?: unknown[]; code?: string }
  if (Array.isArray(errors) && errors.length > 0) return firstOf(errors[0])
  return { ...own, message: (error as { message?: string }).message ?? String(error) }
}
