import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import pg from 'pg'

import { buildApp } from '../../src/cli/buildApp.ts'
import { migrateDatabase } from '../../src/cli/migrateDatabase.ts'
import { productionCondition } from '../../src/cli/productionCondition.ts'
import { projectRoot } from '../../src/cli/projectRoot.ts'
import { runScript } from '../../src/cli/runScript.ts'
import { startEmbeddedPostgres } from '../../src/database/embedded/startEmbeddedPostgres.ts'
import { freePort } from '../freePort.ts'
import { writeReport } from '../writeReport.ts'
import { asMarkdown } from './asMarkdown.ts'
import type { Measured } from './Measured.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)

/**
 * Measures newsrooms with so many generated articles, one after the other, each in a database of its own
 * on a Postgres that flushes to disk as it does in use. Prints what was measured.
 * @param write also put it into docs/performance.md
 */
export const benchEditions = async (
  counts: number[],
  { write }: { write: boolean },
): Promise<void> => {
  const base = path.join(projectRoot, '.data')
  fs.mkdirSync(base, { recursive: true })
  const folder = fs.mkdtempSync(path.join(base, 'bench-'))
  // Postgres' own user must be able to pass.
  fs.chmodSync(folder, 0o711)
  const server = await startEmbeddedPostgres({ dataDir: folder, port: 54_530 })
  const database = new pg.Client(server.url)
  try {
    await database.connect()
    await buildApp(say)
    const all: Measured[] = []
    for (const count of counts.toSorted((one, other) => one - other)) {
      say(`\n${count} articles`)
      const name = `articles_${count}`
      await database.query(`create database ${name}`)
      const url = new URL(server.url)
      url.pathname = `/${name}`
      await migrateDatabase({ log: say, url: url.href })
      all.push(await measure(count, { folder, url: url.href }))
      await database.query(`drop database ${name} with (force)`)
    }
    const { rows } = await database.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    const machine = `Node ${process.versions.node}, Postgres ${rows[0]!.version}, ${os.availableParallelism()} cores.`
    const report = `${machine}\n\n${asMarkdown(all)}`
    process.stdout.write(`${report}\n`)
    if (write) await writeReport('editions', report)
  } finally {
    await database.end()
    await server.stop()
    fs.rmSync(folder, { force: true, recursive: true })
  }
}

const measure = async (
  count: number,
  { folder, url }: { folder: string; url: string },
): Promise<Measured> => {
  const file = path.join(folder, `${count}.json`)
  const { ending, ok } = await runScript({
    args: [
      ...[productionCondition, '--import', 'tsx', 'bench/editions/measureNewsroom.ts'],
      ...[String(count), String(await freePort()), file],
    ],
    env: {
      DATABASE_URL: url,
      NEWSROOM_DATA_DIR: folder,
      NODE_ENV: 'production',
      PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
      // One client asks for what many do.
      RATE_LIMIT_ANONYMOUS: '0',
      RATE_LIMIT_PEOPLE: '0',
    },
    output: 'show',
  })
  if (!ok) throw new Error(`${count} articles could not be measured (${ending}); see above.`)
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Measured
}
