import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import pg from 'pg'

import { migrateDatabase } from '../../src/cli/migrateDatabase.ts'
import { processIdentity } from '../../src/database/embedded/processIdentity.ts'
import { startEmbeddedPostgres } from '../../src/database/embedded/startEmbeddedPostgres.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const migrations = path.join(root, 'src/database/migrations')

/**
 * Starts the tests' Postgres and makes, once for each state of the migrations, the template that
 * the tests' databases are copied from. Several runs of Jest may do so at once.
 */
export async function prepareTestDatabase() {
  const dataDir = path.resolve(process.env.NEWSROOM_TEST_DATA_DIR ?? path.join(root, '.data/test'))
  const server = await startEmbeddedPostgres({ dataDir, fast: true, port: 54_430 })
  try {
    const template = `template_${hashOf(migrations)}`
    const client = new pg.Client(server.url)
    await client.connect()
    try {
      // Held by this session: a second run waits here and finds the template made.
      await client.query(`select pg_advisory_lock(hashtext('newsroom test template'))`)
      await dropLeftovers(client, template)
      if (!(await exists(client, template))) await makeTemplate(client, server.url, template)
    } finally {
      await client.end()
    }
    return { url: server.url, template, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function makeTemplate(client: pg.Client, serverUrl: string, template: string) {
  const draft = `${template}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft}`)
  const url = new URL(serverUrl)
  url.pathname = `/${draft}`
  await migrateDatabase({ url: url.href, log: () => {} })
  await client.query(`alter database ${draft} rename to ${template}`)
}

/** Databases of runs that were killed, and templates of former migrations. */
async function dropLeftovers(client: pg.Client, template: string) {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^(test|template)_'`,
  )
  for (const { datname } of rows) {
    const [kind, run] = datname.split('_')
    const inUse = kind === 'test' ? processIdentity(Number(run)) !== null : datname === template
    if (!inUse) await client.query(`drop database if exists "${datname}" with (force)`)
  }
}

async function exists(client: pg.Client, name: string) {
  const found = await client.query('select 1 from pg_database where datname = $1', [name])
  return found.rowCount === 1
}

function hashOf(folder: string): string {
  const hash = crypto.createHash('sha256')
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    hash.update(file).update(fs.readFileSync(path.join(folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
