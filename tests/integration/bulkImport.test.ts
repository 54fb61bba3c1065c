import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { writeWireStories } from '../../bench/generateWireStories.ts'
import { createDatabase, type TestDatabase } from '../helpers/database.ts'
import { eventually } from '../helpers/eventually.ts'
import { startCommand } from '../helpers/newsroomCommand.ts'

const count = 60

let database: TestDatabase
let folder: string
let report: string
const stories = () => path.join(folder, 'stories')

beforeAll(async () => {
  database = await createDatabase()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bulk-'))
  report = path.join(folder, 'report.jsonl')
  await writeWireStories(stories(), count)
})
afterAll(async () => {
  await database.drop()
  fs.rmSync(folder, { force: true, recursive: true })
})

const start = (...args: string[]) =>
  startCommand(['import', ...args], {
    DATABASE_URL: database.url,
    NEWSROOM_DATA_DIR: path.join(folder, 'data'),
    PAYLOAD_SECRET: 'a secret for tests alone',
  })

const reported = () =>
  (fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: number | null; status: string })

const articles = async () => {
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    const { rows } = await client.query<{ id: number }>('select id from articles order by id')
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}

describe('the import of a folder', () => {
  let before: number

  it('ends after the story in hand when it is interrupted, and says how to go on', async () => {
    const { child, ended } = start(stories(), '--report', report)
    await eventually(
      () => {
        if (reported().length < 5) throw new Error('not yet')
        return Promise.resolve()
      },
      { within: 180_000 },
    )
    child.kill('SIGINT')
    const { code, stderr, stdout } = await ended
    before = reported().length
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
    expect(before).toBeLessThan(count)
    expect(stderr).toContain(`${before} created in `)
    expect(stderr).toContain(`Stopped after ${before} of ${count}. To go on, run the same command`)
    expect(await articles()).toEqual(reported().map(({ id }) => id))
  })

  it('goes on where it was when it is run again', async () => {
    const { code, stderr } = await start(stories(), '--report', report).ended
    expect(code).toBe(0)
    expect(stderr).toContain(`${count - before} created, ${before} unchanged in `)
    const statuses = reported().map(({ status }) => status)
    expect(statuses.slice(before)).toEqual([
      ...Array.from({ length: before }, () => 'unchanged'),
      ...Array.from({ length: count - before }, () => 'created'),
    ])
    expect(await articles()).toHaveLength(count)
  })

  it('names what it had to leave out, and takes in the rest', async () => {
    const mixed = path.join(folder, 'mixed')
    await writeWireStories(mixed, 1)
    fs.writeFileSync(path.join(mixed, 'picture.txt'), Buffer.from([1, 2, 0, 255]))
    const missing = path.join(folder, 'missing.txt')
    const { code, stderr, stdout } = await start(mixed, missing).ended
    expect(code).toBe(1)
    expect(stdout).toMatch(/^unchanged .*000001-mn\.txt: /m)
    expect(stderr).toMatch(/1 unchanged, 2 rejected in .*\nRejected:\n.*picture\.txt: The file is/)
    expect(stderr).toContain(`${missing}: There is no file`)
  })
})
