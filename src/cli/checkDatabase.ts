import pg from 'pg'

import { startupError } from '../database/embedded/startupError.ts'
import { explainConnection } from './explainConnection.ts'

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
    throw startupError(`Cannot use ${name} (DATABASE_URL): ${explainConnection(error)}`)
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
