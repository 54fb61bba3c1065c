import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import sharp from 'sharp'

import { writeWireStories } from '../../bench/generateWireStories.ts'
import { eventually } from '../helpers/eventually.ts'
import { operatedNewsroom, type OperatedNewsroom } from './newsroom.ts'
import { findPostgres, startOwnPostgres } from './ownPostgres.ts'
import { problemsIn } from './problems.ts'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-backup-'))
})
afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

const storyPath =
  '/api/articles?where[slug][equals]=mongolia-south-korea-advance-bilateral-agenda&depth=1'

/** What readers get: the story, and the bytes of the picture that it leads with. */
const published = async ({ url }: OperatedNewsroom) => {
  // Payload sets derived fields in the order in which they get ready: objects are compared, not text.
  const story = (await (await fetch(`${url}${storyPath}`)).json()) as {
    docs: { leadImage: { url: string } }[]
  }
  const picture = await fetch(`${url}${story.docs[0]!.leadImage.url}`)
  expect(picture.status).toBe(200)
  return { picture: Buffer.from(await picture.arrayBuffer()), story }
}

const expectSame = async (newsroom: OperatedNewsroom, before: Published) => {
  const now = await published(newsroom)
  expect(now.story).toEqual(before.story)
  expect(now.picture.equals(before.picture)).toBe(true)
}

type Published = Awaited<ReturnType<typeof published>>

const post = async (url: string, at: string, token: string, body: BodyInit, method = 'POST') => {
  const response = await fetch(`${url}/api${at}`, {
    body,
    headers: {
      ...(token ? { authorization: `JWT ${token}` } : {}),
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
    },
    method,
  })
  const answer = (await response.json()) as { doc?: { id: number }; token?: string }
  if (!response.ok) throw new Error(`${at}: ${JSON.stringify(answer)}`)
  return answer
}

/** Gives the demo newsroom's story a picture, as an editor does. */
const addPicture = async ({ url }: OperatedNewsroom, login: object, first = false) => {
  const at = first ? '/users/first-register' : '/users/login'
  const { token = '' } = await post(url, at, '', JSON.stringify(login))
  const picture = await sharp({
    create: { background: '#20507a', channels: 3, height: 600, width: 900 },
  })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'steppe.png')
  form.append('_payload', JSON.stringify({ alt: 'The steppe' }))
  const { doc } = await post(url, '/media', token, form)
  const { docs } = (await (await fetch(`${url}${storyPath}`)).json()) as { docs: { id: number }[] }
  const change = JSON.stringify({ leadImage: doc!.id })
  await post(url, `/articles/${docs[0]!.id}`, token, change, 'PATCH')
}

const remove = (folder: string) => {
  for (const name of fs.readdirSync(folder)) {
    fs.rmSync(path.join(folder, name), { force: true, recursive: true })
  }
}

describe('a newsroom on the embedded database', () => {
  let newsroom: OperatedNewsroom
  let archive: string
  let before: Published
  /** Wire stories that were in when the backup began, and in the end. */
  const imported = { atBegin: 0, inTheEnd: 0 }

  const run = (...args: string[]) => newsroom.run(args).ended
  const count = async () => {
    const rows = await newsroom.query<{ count: number }>('select count(*)::int from articles')
    return rows[0]!.count
  }

  beforeAll(async () => {
    newsroom = await operatedNewsroom()
    archive = path.join(folder, 'embedded.tar')
    const logins = JSON.parse(
      fs.readFileSync(path.join(newsroom.dataDir, 'demo-credentials.json'), 'utf8'),
    ) as { email: string; password: string; role: string }[]
    await addPicture(
      newsroom,
      logins.find(({ role }) => role === 'editor')!,
    )
    before = await published(newsroom)
  }, 900_000)
  afterAll(() => newsroom?.remove())

  it('is backed up while it runs and stories come in', async () => {
    const wire = path.join(newsroom.dataDir, 'wire')
    // More than come in before somebody ends it.
    await writeWireStories(wire, 5_000)
    const seeded = await count()
    const importing = newsroom.run(['import', wire, '--publish'])
    await eventually(
      async () => {
        imported.atBegin = await count()
        expect(imported.atBegin).toBeGreaterThan(seeded + 5)
      },
      { within: 180_000 },
    )
    const { code, said } = await run('backup', archive)
    expect({ code, said }).toMatchObject({ code: 0 })
    expect(fs.statSync(archive).mode & 0o777).toBe(0o600)
    importing.interrupt()
    expect(await importing.ended).toMatchObject({ code: 130 })
    imported.inTheEnd = await count()
    expect(fs.readdirSync(folder)).toEqual(['embedded.tar'])
  })

  it('is not restored over while it runs, nor where there is data', async () => {
    expect(await run('restore', archive)).toEqual({
      code: 1,
      said: expect.stringContaining('The newsroom runs. Stop it'),
    })
    await newsroom.stop()
    expect(await run('restore', archive)).toEqual({
      code: 1,
      said: expect.stringMatching(/There is a newsroom already, and nothing was changed/),
    })
  })

  it('is the same again when it was lost and restored', async () => {
    remove(newsroom.dataDir)
    const { code, said } = await run('restore', archive)
    expect({ code, said }).toMatchObject({ code: 0 })
    await newsroom.restart()
    await expectSame(newsroom, before)
    expect(await problemsIn(newsroom)).toEqual([])
    expect(await count()).toBeGreaterThanOrEqual(imported.atBegin)
    expect(await count()).toBeLessThan(imported.inTheEnd)
  })

  it('is put aside when it shall be restored all the same', async () => {
    await newsroom.query(`update articles set headline = 'Changed by accident'`)
    await newsroom.stop()
    const { code, said } = await run('restore', archive, '--force')
    expect({ code, said }).toMatchObject({ code: 0 })
    const aside = fs.readdirSync(path.join(newsroom.dataDir, 'postgres'))
    expect(aside).toContainEqual(expect.stringMatching(/^cluster\.before-/))
    await newsroom.restart()
    await expectSame(newsroom, before)
  })

  it('is not restored from what is no backup, or a damaged one', async () => {
    const damaged = path.join(folder, 'damaged.tar')
    fs.writeFileSync(damaged, fs.readFileSync(archive).subarray(0, 100))
    for (const file of [damaged, path.join(folder, 'none.tar')]) {
      const { code, said } = await run('restore', file)
      expect(code).toBe(1)
      expect(said).toMatch(/is not a backup of a newsroom|There is no file/)
    }
  })
})

const postgres = await findPostgres()
/** Where no Postgres with its client programs is installed, such as postgresql of Debian. */
const describeWithPostgres = postgres ? describe : describe.skip

describeWithPostgres('a newsroom on a Postgres of its own', () => {
  let server: Awaited<ReturnType<typeof startOwnPostgres>>
  let newsroom: OperatedNewsroom
  let archive: string
  let before: Published

  const run = (...args: string[]) => newsroom.run(args).ended
  const query = async (statement: string) => {
    const client = new pg.Client(server.url)
    await client.connect()
    await client.query(statement)
    await client.end()
  }

  beforeAll(async () => {
    server = await startOwnPostgres(postgres!)
    newsroom = await operatedNewsroom({
      DATABASE_URL: server.url,
      PAYLOAD_SECRET: 'a secret for tests alone, long enough',
    })
    archive = path.join(folder, 'own.tar.gz')
    const { code, said } = await run('seed')
    expect({ code, said }).toMatchObject({ code: 0 })
    const login = { email: 'first@newsroom.example', name: 'First', password: 'a password of it' }
    await addPicture(newsroom, login, true)
    before = await published(newsroom)
  }, 900_000)
  afterAll(async () => {
    await newsroom?.remove()
    await server?.stop()
  })

  it('is dumped while it runs', async () => {
    const { code, said } = await run('backup', archive)
    expect({ code, said }).toMatchObject({ code: 0 })
    expect(said).toContain('Dumping the database with')
  })

  it('is not restored over while it is in use', async () => {
    expect(await run('restore', archive)).toEqual({
      code: 1,
      said: expect.stringContaining('The newsroom runs. Stop it'),
    })
    await newsroom.stop()
    expect(await run('restore', archive)).toEqual({
      code: 1,
      said: expect.stringContaining('The database has tables in it.'),
    })
  })

  it('is the same again when it was lost and restored', async () => {
    await query('drop schema public cascade; create schema public')
    remove(newsroom.dataDir)
    const { code, said } = await run('restore', archive)
    expect({ code, said }).toMatchObject({ code: 0 })
    await newsroom.restart()
    await expectSame(newsroom, before)
  })

  it('is backed up first when it shall be restored all the same', async () => {
    await query(`update articles set headline = 'Changed by accident'`)
    await newsroom.stop()
    const { code, said } = await run('restore', archive, '--force')
    expect({ code, said }).toMatchObject({ code: 0 })
    expect(fs.readdirSync(folder)).toContainEqual(expect.stringMatching(/^own\.tar\.gz\.before-/))
    await newsroom.restart()
    await expectSame(newsroom, before)
  })
})
