import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'
import pg from 'pg'

import { manifestOf, packArchive, unpackArchive } from '../../src/cli/backup/archive.ts'
import { withClient } from '../../src/cli/backup/connection.ts'
import { makeBackup } from '../../src/cli/backup/makeBackup.ts'
import { manifestFile, type Manifest } from '../../src/cli/backup/manifest.ts'
import { restoreBackup } from '../../src/cli/backup/restoreBackup.ts'
import { quietPayload, type InspectedAdapter } from '../../src/cli/doctor/quietPayload.ts'
import type { Inspect, SetUp } from '../../src/cli/doctor/setUp.ts'
import { makeDataDir } from '../helpers/startNewsroom.ts'
import { findPostgres, startOwnPostgres } from './ownPostgres.ts'

/** What the operator of a small project has: a table, a picture, and an archive of both. */
const postgres = await findPostgres()
const describeWithPostgres = postgres ? describe : describe.skip

describeWithPostgres('restoring a dump by force', () => {
  let server: Awaited<ReturnType<typeof startOwnPostgres>>
  let folder: string
  let setUp: SetUp
  let archive: string

  const pictures = () => path.join(folder, 'pictures')
  const inspect: Inspect = (look) => look(setUp)
  const restore = async (file: string, by = inspect) => {
    const host = {
      command: 'npx newsroom',
      findDatabase: () => Promise.reject(),
      inspect: by,
      withPayload: () => Promise.reject(),
    }
    const manifest = await manifestOf(file)
    await restoreBackup({ archive: file, force: true, host, log: () => {}, manifest })
  }
  /** Asks with a session of its own: one that stayed would be in the way. */
  const query = async (statement: string) => {
    const client = new pg.Client(server.url)
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows
    } finally {
      await client.end()
    }
  }
  /** The archive with something in it changed. */
  const changed = async (name: string, change: (unpacked: string, manifest: Manifest) => void) => {
    const unpacked = fs.mkdtempSync(path.join(folder, 'unpacked-'))
    await unpackArchive(archive, unpacked)
    const manifest = await manifestOf(archive)
    change(unpacked, manifest)
    fs.writeFileSync(path.join(unpacked, manifestFile), JSON.stringify(manifest))
    const file = path.join(folder, `${name}.tar`)
    await packArchive(unpacked, file)
    return file
  }
  const expectUntouched = async () => {
    expect(await query('select headline from stories')).toEqual([{ headline: 'Today' }])
    expect(fs.readdirSync(pictures())).toEqual(['today.png'])
    expect(fs.readdirSync(folder).filter((name) => name.includes('.before-'))).toEqual([])
  }

  beforeAll(async () => {
    server = await startOwnPostgres(postgres!)
  })
  afterAll(() => server?.stop())

  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-restore-'))
    fs.mkdirSync(pictures())
    fs.writeFileSync(path.join(pictures(), 'yesterday.png'), 'of yesterday')
    await query(`drop schema public cascade; create schema public;
      create table stories (headline text); insert into stories values ('Yesterday')`)
    const config = await buildConfig({
      collections: [{ slug: 'pictures', fields: [], upload: { staticDir: pictures() } }],
      db: postgresAdapter({
        migrationDir: path.join(folder, 'migrations'),
        pool: { connectionString: server.url },
        push: false,
      }),
      secret: 'a secret for tests alone',
      telemetry: false,
      typescript: { autoGenerate: false },
    })
    setUp = {
      cluster: null,
      config,
      dataDir: null,
      embedded: false,
      hasDatabase: true,
      host: null,
      problem: null,
      root: folder,
    }
    archive = path.join(folder, 'yesterday.tar')
    await makeBackup({ archive, dump: true, log: () => {}, setUp })
    await query(`update stories set headline = 'Today'`)
    fs.renameSync(path.join(pictures(), 'yesterday.png'), path.join(pictures(), 'today.png'))
  })
  afterEach(() => fs.rmSync(folder, { force: true, recursive: true }))

  it('puts the archive in the place of what is there, which it keeps', async () => {
    await restore(archive)
    expect(await query('select headline from stories')).toEqual([{ headline: 'Yesterday' }])
    expect(fs.readdirSync(pictures())).toEqual(['yesterday.png'])
    const [aside] = fs.readdirSync(folder).filter((name) => name.endsWith('Z.tar'))
    await restore(path.join(folder, aside!))
    expect(await query('select headline from stories')).toEqual([{ headline: 'Today' }])
  })

  it.each<[string, RegExp, (unpacked: string, manifest: Manifest) => void]>([
    [
      'without its dump',
      /damaged: it has no database\.dump/,
      (unpacked) => fs.rmSync(path.join(unpacked, 'database.dump')),
    ],
    [
      'with a dump that is no dump',
      /The dump in the archive cannot be read, and nothing was changed/,
      (unpacked) => fs.writeFileSync(path.join(unpacked, 'database.dump'), 'PGDMP and no more'),
    ],
    [
      'with a dump that breaks off',
      /The dump in the archive cannot be read, and nothing was changed/,
      (unpacked) => {
        const dump = path.join(unpacked, 'database.dump')
        fs.truncateSync(dump, fs.statSync(dump).size - 20)
      },
    ],
    [
      'for which pg_restore is too old',
      /This needs pg_restore of Postgres 99 or newer/,
      (_unpacked, manifest) => (manifest.postgres = 99),
    ],
    [
      'without the pictures that it names',
      /damaged: it has no files of pictures/,
      (unpacked) => fs.rmSync(path.join(unpacked, 'uploads/pictures'), { recursive: true }),
    ],
  ])('changes nothing for an archive %s', async (_what, sentence, change) => {
    const damaged = await changed('damaged', change)
    await expect(restore(damaged)).rejects.toThrow(sentence)
    await expectUntouched()
  })

  it('changes nothing while somebody is connected', async () => {
    const other = new pg.Client(server.url)
    await other.connect()
    try {
      await expect(restore(archive)).rejects.toThrow(/The database is in use/)
    } finally {
      await other.end()
    }
    await expectUntouched()
  })

  it('changes nothing where the database holds tables of something else', async () => {
    await query('create schema shop; create table shop.orders (number int)')
    try {
      await expect(restore(archive)).rejects.toThrow(/the schema shop, .* not the newsroom's/)
      await expectUntouched()
      expect(await query('select * from shop.orders')).toEqual([])
    } finally {
      await query('drop schema shop cascade')
    }
  })

  it('leaves other schemas alone, and refuses those that the archive makes too', async () => {
    await query('create schema tools')
    try {
      await restore(archive)
      const withTools = path.join(folder, 'tools.tar')
      await makeBackup({ archive: withTools, dump: true, log: () => {}, setUp })
      await expect(restore(withTools)).rejects.toThrow(/and the archive both have the schema tools/)
      expect(await query('select headline from stories')).toEqual([{ headline: 'Yesterday' }])
    } finally {
      await query('drop schema tools')
    }
  })

  it('says how to get back what was there when the archive cannot be put in', async () => {
    // A rule that holds where it was made, and cannot be looked up while a dump is restored.
    await query(`create table desks (name text);
      create function desks_are_open() returns boolean language sql as 'select count(*) = 0 from desks';
      alter table stories add check (desks_are_open())`)
    const unfit = path.join(folder, 'unfit.tar')
    await makeBackup({ archive: unfit, dump: true, log: () => {}, setUp })
    const error = await restore(unfit).catch((error: Error) => error)
    const said =
      /What was there before is in (.+)\. Put it back with: npx newsroom restore \1 --force/
    expect(error).toMatchObject({ message: expect.stringMatching(said) })
    const [, aside] = said.exec((error as Error).message)!
    expect(fs.existsSync(aside!)).toBe(true)
    expect(fs.readdirSync(pictures())).toEqual(['today.png'])
  })

  it('works over an embedded newsroom, and over one that is not there yet', async () => {
    const { inspectRepository } = await import('../../src/cli/inspectRepository.ts')
    const dataDir = makeDataDir('restore')
    const environment = { ...process.env }
    Object.assign(process.env, { DATABASE_URL: '', NEWSROOM_DATA_DIR: dataDir, PAYLOAD_SECRET: '' })
    const ask = (statement: string) =>
      inspectRepository(async ({ config, embedded }) => {
        expect(embedded).toBe(true)
        const { payload } = await quietPayload(config!)
        const adapter = payload.db as unknown as InspectedAdapter
        return withClient(adapter, async (session) => (await session.query(statement)).rows)
      })
    try {
      await restore(archive, inspectRepository)
      expect(await ask('select headline from stories')).toEqual([{ headline: 'Yesterday' }])
      await ask(`update stories set headline = 'Embedded'`)
      await restore(archive, inspectRepository)
      expect(await ask('select headline from stories')).toEqual([{ headline: 'Yesterday' }])
      const [aside] = fs.readdirSync(folder).filter((name) => name.endsWith('Z.tar'))
      await restore(path.join(folder, aside!), inspectRepository)
      expect(await ask('select headline from stories')).toEqual([{ headline: 'Embedded' }])
    } finally {
      process.env = environment
      fs.rmSync(dataDir, { force: true, recursive: true })
    }
  })
})
