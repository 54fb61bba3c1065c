import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { SanitizedConfig } from 'payload'
import pg from 'pg'

import { diagnose } from '../../src/cli/doctor/diagnose.ts'
import type { Finding } from '../../src/cli/doctor/facts.ts'
import { gatherFacts } from '../../src/cli/doctor/gatherFacts.ts'
import { projectRoot } from '../../src/cli/projectRoot.ts'
import { makeArticle, makeSection } from '../helpers/articles.ts'
import { createDatabase, type TestDatabase } from '../helpers/database.ts'
import { startCommand } from '../helpers/newsroomCommand.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let client: pg.Client
let empty: TestDatabase
let dataDir: string

beforeAll(async () => {
  newsroom = await startPayload()
  await makeStaff(newsroom.payload)
  client = new pg.Client(newsroom.databaseUrl)
  await client.connect()
  empty = await createDatabase({ empty: true })
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-doctor-'))
})
afterAll(async () => {
  await client.end()
  await newsroom.close()
  await empty.drop()
  fs.rmSync(dataDir, { force: true, recursive: true })
})

const secret = '0f8fad5bd9cb469fa16570867728950e'

type Examined = { databaseUrl?: string; host?: string; secret?: string }

/** The config with other settings, as another environment would make it. */
const configWith = (given: Examined): SanitizedConfig => {
  const { config } = newsroom.payload
  const poolOptions = { connectionString: given.databaseUrl ?? newsroom.databaseUrl }
  const init: typeof config.db.init = (args) => Object.assign(config.db.init(args), { poolOptions })
  return { ...config, db: { ...config.db, init }, secret: given.secret ?? secret }
}

const examine = async (given: Examined = {}) => {
  const { host = '127.0.0.1' } = given
  const config = configWith(given)
  const setUp = {
    ...{ cluster: null, config, dataDir, embedded: false, hasDatabase: true },
    ...{ host, problem: null, root: projectRoot },
  }
  const findings = diagnose(await gatherFacts(setUp, 'npm run newsroom --'))
  return { complaints: findings.filter(({ level }) => level !== 'ok'), findings }
}
const says = (complaints: Finding[]) =>
  Object.fromEntries(complaints.map(({ check, says }) => [check, says]))

describe('newsroom doctor', () => {
  it('finds nothing wrong with a newsroom that is well, having looked at all of it', async () => {
    const { complaints, findings } = await examine()
    expect(complaints).toEqual([])
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['payload', 'copies', 'secret', 'migrations', 'tables', 'languages']),
    )
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['timeZone', 'clock', 'disk.data', 'disk.media', 'jobs']),
    )
    expect(findings).toContainEqual({
      check: 'administrator',
      level: 'ok',
      says: 'One person is administrator',
    })
  })

  it('finds that readers have nothing of what is public', async () => {
    const { payload } = newsroom
    const { id: section } = await makeSection(payload)
    const { id } = await makeArticle(payload, { section })
    expect((await examine()).complaints).toEqual([])
    await client.query('delete from newsroom_delivery')
    const { complaints } = await examine()
    expect(complaints).toEqual([
      {
        check: 'delivery',
        level: 'error',
        remedy: 'Run: npm run newsroom -- reindex',
        says: 'Articles are public, and delivery has none of them: sites and search show nothing.',
      },
    ])
    await payload.delete({ id, collection: 'articles' })
  })

  it('finds what is wrong with one that is not', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000)
    await client.query('drop index articles_language_slug_idx')
    await client.query('alter table articles_rels drop column tags_id')
    const { rows: applied } = await client.query<{ name: string }>(
      'delete from payload_migrations where batch > 0 returning name',
    )
    const first = await examine({ host: '0.0.0.0', secret: 'changeme' })
    expect(says(first.complaints)).toEqual({
      address: expect.stringContaining('0.0.0.0'),
      migrations: expect.stringContaining('20261124_002110_initial'),
      secret: expect.stringContaining('stands in examples'),
    })

    await client.query(
      `insert into payload_migrations (name, batch, updated_at, created_at)
        select unnest($1::text[]), 1, now(), now()`,
      [[...applied.map(({ name }) => name), '20990101_later']],
    )
    const second = await examine()
    expect(says(second.complaints)).toEqual({
      indexes: expect.stringContaining('articles_language_slug_idx'),
      migrations: expect.stringContaining('20990101_later'),
      tables: expect.stringContaining('articles_rels.tags_id'),
    })

    await client.query('alter table articles_rels add column tags_id int')
    await client.query(
      `insert into payload_jobs (task_slug, has_error, error, created_at, updated_at)
        values ('schedulePublish', true, '{"message":"It has no section"}', now(), now())`,
    )
    await client.query(
      `insert into payload_jobs (task_slug, wait_until, created_at, updated_at)
        values ('schedulePublish', $1, $1, $1)`,
      [hourAgo],
    )
    await client.query('delete from users_rels')
    await client.query(`update newsroom set time_zone = 'Mars/Olympus'`)
    const third = await examine()
    expect(says(third.complaints)).toMatchObject({
      administrator: expect.stringContaining('Nobody is an administrator'),
      jobs: expect.stringMatching(/schedulePublish \(job \d+: It has no section\)/),
      timeZone: expect.stringContaining('Mars/Olympus'),
      worker: expect.stringContaining('A job waits since 1 h 0 min'),
    })
  })

  it('knows an empty database, and leaves it empty', async () => {
    const { complaints } = await examine({ databaseUrl: empty.url })
    expect(says(complaints)).toEqual({ migrations: expect.stringContaining('database is empty') })
    const found = new pg.Client(empty.url)
    await found.connect()
    const { rowCount } = await found.query(
      `select from pg_class where relnamespace = 'public'::regnamespace`,
    )
    await found.end()
    expect(rowCount).toBe(0)
  })

  it('says why a database cannot be used, and goes on with the rest', async () => {
    const url = new URL(newsroom.databaseUrl)
    url.password = 'hunter2'
    const { complaints, findings } = await examine({ databaseUrl: url.href })
    expect(says(complaints)).toEqual({
      database: 'The database cannot be used: the user or the password is wrong.',
    })
    expect(findings.map(({ check }) => check)).toContain('disk.media')
    expect(JSON.stringify(findings)).not.toContain('hunter2')
  })

  it('is a command whose exit code tells, and whose output is JSON for programs', async () => {
    const { code, stdout } = await startCommand(['doctor', '--json'], {
      DATABASE_URL: newsroom.databaseUrl,
      NEWSROOM_DATA_DIR: dataDir,
    }).ended
    const { findings } = JSON.parse(stdout) as { findings: Finding[] }
    expect(code).toBe(1)
    expect(says(findings)).toMatchObject({
      settings: expect.stringMatching(/PAYLOAD_SECRET is not/),
    })
  })
})
