// Run as a process of its own for each size, as Payload's configuration reads the environment once.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'

import { getPayload } from 'payload'
import pg from 'pg'

import { startNext } from '../../src/cli/startNext.ts'
import { waitForHealth } from '../../src/cli/waitForHealth.ts'
import { closePayload } from '../../src/database/closePayload.ts'
import { lastBegun } from './generateStories.ts'
import { makeDesk } from './makeDesk.ts'
import type { Measured } from './Measured.ts'
import { measureInside } from './measureInside.ts'
import { measureServed } from './measureServed.ts'
import type { Sample } from './requests.ts'
import { writeStories } from './writeStories.ts'

const [count, port, file] = process.argv.slice(2) as [string, string, string]
const total = Number(count)
process.env.PAYLOAD_SECRET = randomBytes(16).toString('hex')

const say = (line: string) => void process.stderr.write(`${line}\n`)
const samplesTaken = 200
const day = new Date(lastBegun).toISOString().slice(0, 10)

/** Public articles, from the oldest to the newest. */
const takeSamples = async (database: pg.Client): Promise<Sample[]> => {
  const { rows } = await database.query<Sample>(
    `select id, language, section_id as section, slug from (
      select *, row_number() over (order by id) as nth, count(*) over () as number from articles
      where _status = 'published' and deleted_at is null
    ) shown
    where floor(nth * $1 / number) > floor((nth - 1) * $1 / number) order by md5(id::text)`,
    [samplesTaken],
  )
  return rows
}

const database = new pg.Client(process.env.DATABASE_URL)
await database.connect()
const { default: config } = await import('../../src/payload.config.ts')
const payload = await getPayload({ config })
const started = performance.now()
const desk = await makeDesk(payload)
await writeStories(payload, { desk, total })
const generating = (performance.now() - started) / 1000
say(`${count} articles generated in ${Math.round(generating)} s`)

const samples = await takeSamples(database)
const inside = await measureInside(payload, { day, desk, samples })
await closePayload(payload)

const host = '127.0.0.1'
const url = `http://${host}:${port}`
const server = startNext('start', { dataDir: '', databaseUrl: null, host, port: Number(port) })
try {
  await waitForHealth(url, server)
  const served = await measureServed(url, { day, samples })
  const { rows } = await database.query<{ size: string; versions: string }>(
    'select pg_database_size(current_database()) as size, count(*) as versions from _articles_v',
  )
  const measured: Measured = {
    articles: total,
    database: Number(rows[0]!.size),
    generating,
    times: { ...inside, ...served },
    versions: Number(rows[0]!.versions),
  }
  writeFileSync(file, JSON.stringify(measured))
} finally {
  await server.stop()
  await database.end()
}
