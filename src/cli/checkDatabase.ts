import pg from 'pg'

import { startupError } from '../database/embedded/startupError.ts'

const patience = 10_000

/**
 * Makes sure that the database of `DATABASE_URL` answers, and returns how to call it in messages:
 * its name and host, never its password.
 *
 * @throws an error that says what is wrong with it, and what to do.
 */
export async function checkDatabase(url: string): Promise<string> {
  const name = describe(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw startupError(`Cannot use ${name} (DATABASE_URL): ${explain(error)}`)
  } finally {
    await client.end().catch(() => {})
  }
  return name
}

function describe(text: string): string {
  let url: URL
  try {
    url = new URL(text)
    decodeURIComponent(url.password + url.username + url.pathname)
  } catch {
    throw notAnAddress()
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw notAnAddress()
  const host = url.hostname || url.searchParams.get('host') || 'localhost'
  const database = decodeURIComponent(url.pathname.slice(1)) || url.username || 'postgres'
  return `the database "${database}" on ${host}:${url.port || '5432'}`
}

function notAnAddress() {
  return startupError(
    'DATABASE_URL is not the address of a Postgres database. It must look like postgres://user:password@host:5432/newsroom, ' +
      'with special characters in the password percent-encoded (@ as %40, # as %23, / as %2F).',
  )
}

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

function explain(error: unknown): string {
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
