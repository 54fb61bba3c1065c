import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import sharp from 'sharp'

import type { Media } from '../../src/payload-types.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { jpegOf, picture, upload } from '../helpers/pictures.ts'
import { rest } from '../helpers/rest.ts'
import { startS3 } from '../helpers/s3Server.ts'
import { makeStaff } from '../helpers/staff.ts'

const migrations = fileURLToPath(new URL('../../src/database/migrations', import.meta.url))

let s3: Awaited<ReturnType<typeof startS3>>
let newsroom: TestPayload
let token: string
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-storage-'))
  s3 = await startS3({ accessKeyId: 'an-id', bucket: 'pictures' })
  Object.assign(process.env, {
    NEWSROOM_DATA_DIR: dataDir,
    S3_ACCESS_KEY_ID: 'an-id',
    S3_BUCKET: 'pictures',
    S3_ENDPOINT: s3.endpoint,
    S3_FORCE_PATH_STYLE: 'true',
    S3_PREFIX: 'news',
    S3_SECRET_ACCESS_KEY: 'a-secret',
  })
  newsroom = await startPayload()
  token = (await makeStaff(newsroom.payload)).journalist.token
})
afterAll(async () => {
  await newsroom.close()
  await s3.stop()
  await rm(dataDir, { force: true, recursive: true })
})

type Uploaded = Media & { filename: string }

const uploaded = async (...args: Parameters<typeof upload>) => {
  const { doc, errors } = await upload(...args)
  expect(errors).toBeUndefined()
  return doc as unknown as Uploaded
}
const namesOf = ({ filename, sizes }: Uploaded) => [
  filename,
  ...Object.values(sizes ?? {}).map((size) => size.filename!),
]
const keysOf = (doc: Uploaded) => namesOf(doc).map((name) => `news/${name}`)
const here = (keys: string[]) => keys.filter((key) => s3.objects.has(key))
const fetched = async (address: string, headers: Record<string, string> = {}) => {
  const response = await rest(address, { headers })
  return {
    bytes: Buffer.from(await response.arrayBuffer()),
    headers: response.headers,
    status: response.status,
  }
}

describe('pictures in an S3-compatible storage', () => {
  it('are put there with their sizes, and not on disk', async () => {
    const doc = await uploaded(token, { bytes: await jpegOf(), name: 'stored.jpg' })
    const keys = keysOf(doc)
    expect([keys.length, here(keys)]).toEqual([4, keys])
    expect(keys.map((key) => s3.objects.get(key)!.type)).toEqual([
      'image/jpeg',
      ...Array<string>(3).fill('image/webp'),
    ])
    expect(await readdir(path.join(dataDir, 'media')).catch(() => [])).toEqual([])
  })

  it('are served by the newsroom as others are', async () => {
    const doc = await uploaded(token, { bytes: await jpegOf(), name: 'served.jpg' })
    for (const [index, url] of [doc.url!, doc.sizes!.card!.url!].entries()) {
      const { bytes, headers, status } = await fetched(url)
      const object = s3.objects.get(`news/${[doc.filename, doc.sizes!.card!.filename][index]}`)!
      expect([status, bytes.equals(object.body)]).toEqual([200, true])
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
        'content-type': object.type,
        'x-content-type-options': 'nosniff',
      })
      const again = await fetched(url, { 'If-None-Match': headers.get('etag')! })
      expect(again.status).toBe(304)
    }
    expect((await fetched('/media/file/nope.png')).status).toBe(404)
  })

  it('get new sizes when the focal point is moved', async () => {
    const bytes = await picture({ height: 900, width: 4800 }).jpeg().toBuffer()
    const doc = await uploaded(token, { bytes, name: 'wide.jpg' })
    const response = await rest(`/media/${doc.id}?depth=0`, {
      body: { focalX: 0, focalY: 50 },
      method: 'PATCH',
      token,
    })
    expect(response.status).toBe(200)
    const moved = ((await response.json()) as { doc: Uploaded }).doc
    expect(namesOf(moved)).toEqual(namesOf(doc))
    const card = s3.objects.get(`news/${moved.sizes!.card!.filename}`)!
    const { channels } = await sharp(card.body).stats()
    expect([channels[0]!.mean > 240, channels[2]!.mean < 15]).toEqual([true, true])
  })

  it('are cropped once', async () => {
    const crop =
      '&uploadEdits[crop][x]=50&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=100' +
      '&uploadEdits[crop][unit]=%25&uploadEdits[widthInPixels]=450&uploadEdits[heightInPixels]=600' +
      '&uploadEdits[focalPoint][x]=50&uploadEdits[focalPoint][y]=50'
    s3.requests.length = 0
    const doc = await uploaded(token, { bytes: await jpegOf(), name: 'crop.jpg' }, { query: crop })
    expect(s3.requests.map((request) => request.split(' ')[0])).toEqual(Array(4).fill('PUT'))
    expect(doc).toMatchObject({ height: 600, width: 450 })
    const { body } = s3.objects.get(`news/${doc.filename}`)!
    expect(await sharp(body).metadata()).toMatchObject({ height: 600, width: 450 })
  })

  it('go when they are replaced or deleted', async () => {
    const first = await uploaded(token, { bytes: await jpegOf(), name: 'first.jpg' })
    const second = await uploaded(
      token,
      { bytes: await jpegOf({ width: 1000 }), name: 'second.jpg' },
      { id: first.id },
    )
    expect([here(keysOf(first)), here(keysOf(second))]).toEqual([[], keysOf(second)])
    await rest(`/media/${first.id}`, { method: 'DELETE', token })
    expect(here(keysOf(second))).toEqual([])
  })

  it('keep their words in each language as they are when they are replaced', async () => {
    const { id } = await uploaded(
      token,
      { bytes: await jpegOf(), name: 'words.jpg' },
      { data: { alt: 'Two ministers' } },
    )
    await uploaded(token, { bytes: await jpegOf(), name: 'words.jpg' }, { id, query: '&locale=ko' })
    const { alt } = (await newsroom.payload.findByID({
      id,
      collection: 'media',
      depth: 0,
      locale: 'all',
    })) as unknown as { alt: Record<string, string | null> }
    expect([alt.en, alt.ko ?? null]).toEqual(['Two ministers', null])
  })

  it('need no other tables than pictures on disk', async () => {
    const adapter = newsroom.payload.db as unknown as PostgresAdapter
    const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
    const latest = (await readdir(migrations))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .at(-1)!
    const migrated = JSON.parse(await readFile(path.join(migrations, latest), 'utf8')) as object
    const wanted = await generateDrizzleJson(adapter.schema)
    expect(await generateMigration(migrated as typeof wanted, wanted)).toEqual([])
  })
})
