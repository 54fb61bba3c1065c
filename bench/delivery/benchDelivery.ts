import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import pg from 'pg'
import { format } from 'prettier'

import { buildApp } from '../../src/cli/buildApp.ts'
import { migrateDatabase } from '../../src/cli/migrateDatabase.ts'
import { productionCondition } from '../../src/cli/productionCondition.ts'
import { projectRoot } from '../../src/cli/projectRoot.ts'
import { runScript } from '../../src/cli/runScript.ts'
import { startEmbeddedPostgres } from '../../src/database/embedded/startEmbeddedPostgres.ts'
import { buildStock } from '../stock/buildStock.ts'
import { fillStock } from '../stock/fillStock.ts'
import { writeReport } from '../writeReport.ts'
import { asMarkdown } from './asMarkdown.ts'
import type { Measured, Report } from './Figure.ts'
import { measureNewsroom } from './measureNewsroom.ts'
import { writeCharts } from './writeCharts.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)
const resultsFile = path.join(projectRoot, 'bench/results.json')

/**
 * Measures delivery against its limits, against a stock newsroom and against Payload's own REST and GraphQL, in
 * newsrooms with so many generated articles, each in a database of its own on a Postgres that flushes to disk
 * as it does in use. Prints what was measured, and keeps it in bench/results.json.
 * @param write also put it into docs/performance.md, with its charts
 */
export const benchDelivery = async (
  counts: number[],
  { write }: { write: boolean },
): Promise<void> => {
  const base = path.join(projectRoot, '.data')
  fs.mkdirSync(base, { recursive: true })
  const folder = fs.mkdtempSync(path.join(base, 'bench-'))
  // Postgres' own user must be able to pass.
  fs.chmodSync(folder, 0o711)
  const server = await startEmbeddedPostgres({ dataDir: folder, port: 54_540 })
  const database = new pg.Client(server.url)
  try {
    await database.connect()
    await buildApp(say)
    await buildStock()
    const { rows } = await database.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    const report: Report = {
      machine: `Node ${process.versions.node}, Postgres ${rows[0]!.version}, ${os.availableParallelism()} cores.`,
      sizes: [],
    }
    for (const count of counts.toSorted((one, other) => one - other)) {
      say(`\n${count} articles`)
      const names = { newsroom: `articles_${count}`, stock: `stock_${count}` }
      for (const name of Object.values(names)) await database.query(`create database ${name}`)
      const urlOf = (name: string) => Object.assign(new URL(server.url), { pathname: name }).href
      const databases = { newsroom: urlOf(names.newsroom), stock: urlOf(names.stock) }
      const seconds = await prepare(count, { databases, folder })
      report.sizes.push(
        await measureNewsroom({ count, databases, folder, postgres: server.pid, say, seconds }),
      )
      for (const name of Object.values(names)) {
        await database.query(`drop database ${name} with (force)`)
      }
      fs.writeFileSync(
        resultsFile,
        await format(JSON.stringify(report), { parser: 'json', printWidth: 100 }),
      )
    }
    const text = asMarkdown(report)
    process.stdout.write(`${text}\n`)
    if (write) {
      await writeCharts(report)
      await writeReport('delivery', text)
    }
  } finally {
    await database.end()
    await server.stop()
    fs.rmSync(folder, { force: true, recursive: true })
  }
}

/** Fills both databases; how long it took, in seconds. */
const prepare = async (
  count: number,
  { databases, folder }: { databases: { newsroom: string; stock: string }; folder: string },
): Promise<Measured['seconds']> => {
  await migrateDatabase({ log: say, url: databases.newsroom })
  const script = async (args: string[], env: Record<string, string>) => {
    const { ending, ok } = await runScript({
      args: [productionCondition, '--import', 'tsx', ...args],
      env: {
        NEWSROOM_DATA_DIR: folder,
        PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
        PAYLOAD_SECRET: 'a secret for benchmarks',
        ...env,
      },
      output: 'show',
    })
    if (!ok) throw new Error(`${args[0]} failed (${ending}); see above.`)
  }
  const file = path.join(folder, `${count}.json`)
  await script(['bench/delivery/prepareNewsroom.ts', String(count), file], {
    DATABASE_URL: databases.newsroom,
    NODE_ENV: 'production',
  })
  await script(['bench/stock/makeTables.ts'], {
    DATABASE_URL: databases.stock,
    NODE_ENV: 'development',
  })
  const [newsroom, stock] = [new pg.Client(databases.newsroom), new pg.Client(databases.stock)]
  await Promise.all([newsroom.connect(), stock.connect()])
  try {
    await fillStock(newsroom, stock)
  } finally {
    await Promise.all([newsroom.end(), stock.end()])
  }
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Measured['seconds']
}
