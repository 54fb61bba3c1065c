import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import type { Media } from '../../src/payload-types.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import {
  alternatives,
  jpegOf,
  picture,
  pngOf,
  privateExif,
  upload,
  withIim,
  xmpOf,
} from '../helpers/pictures.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>
let dataDir: string
let token: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-pictures-'))
  process.env.NEWSROOM_DATA_DIR = dataDir
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
  token = staff.journalist.token
})
afterAll(async () => {
  await newsroom.close()
  await rm(dataDir, { force: true, recursive: true })
})

const files = () => readdir(path.join(dataDir, 'media')).catch(() => [] as string[])

/** What anybody gets who asks for the file. */
const served = async (name: string, headers: Record<string, string> = {}) => {
  const response = await rest(`/media/file/${name}`, { headers })
  return { bytes: Buffer.from(await response.arrayBuffer()), response, status: response.status }
}

type Uploaded = Media & { filename: string }

const uploaded = async (...args: Parameters<typeof upload>): Promise<Uploaded> => {
  const { doc, errors, status } = await upload(...args)
  expect([[200, 201].includes(status), errors]).toEqual([true, undefined])
  return doc as unknown as Uploaded
}

const inAllLanguages = (id: number) =>
  newsroom.payload.findByID({
    id,
    collection: 'media',
    depth: 0,
    locale: 'all',
  }) as unknown as Promise<{ alt: Record<string, string>; caption: Record<string, string> }>

describe('an uploaded picture', () => {
  it('is stored under a name of its own and in three sizes', async () => {
    const doc = await uploaded(token, { bytes: await jpegOf(), name: 'Хөвсгөл нуур.PNG' })
    expect(doc.filename).toMatch(/^khuvsgul-nuur-[0-9a-f]{8}\.jpg$/)
    expect(doc).toMatchObject({ height: 600, mimeType: 'image/jpeg', width: 900 })
    const sizes = Object.entries(doc.sizes ?? {}).map(([name, size]) => [
      ...[name, size.width, size.height, size.mimeType],
    ])
    expect(sizes).toEqual([
      ['thumbnail', 400, 300, 'image/webp'],
      ['card', 800, 450, 'image/webp'],
      ['lead', 900, 506, 'image/webp'],
    ])
    for (const { filename, height, width } of Object.values(doc.sizes ?? {})) {
      const { bytes, response } = await served(filename!)
      expect(response.headers.get('content-type')).toBe('image/webp')
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', height, width })
    }
  })

  it('does not write over another one of the same name, sent at the same moment', async () => {
    const sent = await Promise.all(
      [100, 200, 300].map(async (width) => ({ bytes: await pngOf({ width }), name: 'same.png' })),
    )
    const docs = await Promise.all(sent.map((file) => uploaded(token, file)))
    expect(new Set(docs.map(({ filename }) => filename)).size).toBe(3)
    for (const [index, { filename }] of docs.entries()) {
      expect((await sharp((await served(filename)).bytes).metadata()).width).toBe(
        [100, 200, 300][index],
      )
    }
  })

  it('tells nobody where it was taken, nor with what', async () => {
    const bytes = await picture().withExif(privateExif).withXmp(xmpOf('')).jpeg().toBuffer()
    expect(bytes.includes('PRIVATE-SERIAL')).toBe(true)
    const doc = await uploaded(token, { bytes, name: 'a.jpg' })
    const names = [doc.filename, ...Object.values(doc.sizes ?? {}).map(({ filename }) => filename!)]
    for (const name of names) {
      const file = await served(name)
      expect((await sharp(file.bytes).metadata()).exif).toBeUndefined()
      expect(file.bytes.toString('latin1')).not.toMatch(/PRIVATE|GPS/)
    }
  })

  it('stands upright, with the dimensions that it is seen in', async () => {
    const bytes = await picture({ height: 1000, width: 2000 })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const doc = await uploaded(token, { bytes, name: 'portrait.jpg' })
    expect(doc).toMatchObject({ height: 2000, width: 1000 })
    // No size is larger than the picture: of a portrait there is less than a lead is wide.
    expect(doc.sizes?.lead).toMatchObject({ height: 562, width: 1000 })
  })

  it('moves on in all its sizes', async () => {
    const frames = [0, 1, 2].map((shade) =>
      sharp({
        create: { background: { b: 0, g: 0, r: shade * 100 }, channels: 3, height: 90, width: 120 },
      })
        .png()
        .toBuffer(),
    )
    const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer()
    const doc = await uploaded(token, { bytes, name: 'moving.gif', type: 'image/gif' })
    expect(doc).toMatchObject({ height: 90, mimeType: 'image/gif', width: 120 })
    expect(doc.sizes?.thumbnail).toMatchObject({ height: 90, width: 120 })
    for (const name of [doc.filename, doc.sizes?.thumbnail?.filename, doc.sizes?.card?.filename]) {
      expect((await sharp((await served(name!)).bytes).metadata()).pages).toBe(3)
    }
  })
})

describe('what a picture says of itself', () => {
  const iim = [
    { name: 'byline', text: 'Б.Бат' },
    { name: 'caption', text: 'Сайд нар уулзав.' },
    { name: 'copyright', text: '© МОНЦАМЭ' },
    { name: 'credit', text: 'МОНЦАМЭ' },
    { name: 'dateCreated', text: '20251120' },
  ] as const
  const described = async () => withIim(await jpegOf(), [...iim])

  it('fills in the fields that were left empty', async () => {
    const doc = await uploaded(
      token,
      { bytes: await described(), name: 'a.jpg' },
      {
        query: '&locale=mn',
      },
    )
    expect(doc).toMatchObject({
      alt: null,
      caption: 'Сайд нар уулзав.',
      copyright: '© МОНЦАМЭ',
      creator: 'Б.Бат',
      credit: 'МОНЦАМЭ',
      takenAt: '2025-11-20T04:00:00.000Z',
    })
    expect((await inAllLanguages(doc.id)).caption).toEqual({ mn: 'Сайд нар уулзав.' })
  })

  it('does not replace what somebody has written', async () => {
    const written = { caption: 'Mine', credit: 'Me' }
    const doc = await uploaded(
      token,
      { bytes: await described(), name: 'a.jpg' },
      { data: written },
    )
    expect(doc).toMatchObject({ ...written, copyright: '© МОНЦАМЭ' })
  })

  it('goes into each language that it is said in', async () => {
    const xmp = xmpOf(
      alternatives('dc:description', [
        ['x-default', 'Two ministers'],
        ['en', 'Two ministers'],
        ['ko-KR', '두 장관'],
        ['fr', 'Deux ministres'],
      ]) + alternatives('Iptc4xmpCore:AltTextAccessibility', [['ko', '악수하는 두 사람']]),
    )
    const bytes = await picture().withXmp(xmp).jpeg().toBuffer()
    const doc = await uploaded(token, { bytes, name: 'a.jpg' })
    expect(doc).toMatchObject({ alt: null, caption: 'Two ministers' })
    expect(await inAllLanguages(doc.id)).toMatchObject({
      alt: { ko: '악수하는 두 사람' },
      caption: { en: 'Two ministers', ko: '두 장관' },
    })
    expect((await inAllLanguages(doc.id)).alt.en).toBeNull()
  })

  it('fills in only what is empty, in any language, when a picture is replaced', async () => {
    const first = await uploaded(
      token,
      { bytes: await jpegOf(), name: 'a.jpg' },
      { data: { caption: 'Mine' } },
    )
    await newsroom.payload.update({
      id: first.id,
      collection: 'media',
      data: { alt: 'ko 자리' },
      locale: 'ko',
    })
    const xmp = xmpOf(
      alternatives('dc:description', [
        ['en', 'Theirs'],
        ['ko', '그들의'],
      ]) + alternatives('Iptc4xmpCore:AltTextAccessibility', [['ko', '다른 것']]),
    )
    const bytes = await picture({ width: 1200 }).withXmp(xmp).jpeg().toBuffer()
    const second = await uploaded(token, { bytes, name: 'b.jpg' }, { id: first.id })
    expect(second).toMatchObject({ caption: 'Mine', width: 1200 })
    expect(await inAllLanguages(first.id)).toMatchObject({
      alt: { ko: 'ko 자리' },
      caption: { en: 'Mine', ko: '그들의' },
    })
    expect(second.filename).not.toBe(first.filename)
    const left = await files()
    expect(left).toContain(second.filename)
    const old = [first, ...Object.values(first.sizes ?? {})].map(({ filename }) => filename)
    expect(left.filter((name) => old.includes(name))).toEqual([])
    expect((await served(first.filename)).status).toBe(404)
  })

  it('is asked of PNG, WebP and AVIF too', async () => {
    const xmp = xmpOf('<photoshop:Credit>MONTSAME</photoshop:Credit>')
    for (const format of ['png', 'webp', 'avif'] as const) {
      const bytes = await picture({ height: 60, width: 90 })
        .withXmp(xmp)
        .toFormat(format)
        .toBuffer()
      const doc = await uploaded(token, { bytes, name: `a.${format}`, type: `image/${format}` })
      expect([format, doc.credit, doc.mimeType]).toEqual([format, 'MONTSAME', `image/${format}`])
    }
  })
})

describe('the focal point', () => {
  /** How red the middle of a size is: 255 on the picture’s left half, 0 on its right. */
  const redOf = async (name: string | null | undefined) => {
    const { data, info } = await sharp((await served(name!)).bytes)
      .raw()
      .toBuffer({
        resolveWithObject: true,
      })
    return data[
      (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels
    ]!
  }

  it('is what the sizes are cut around, and stays within the picture', async () => {
    // Wider than any size: the left third of it is red alone.
    const wide = await picture({ height: 900, width: 4800 }).jpeg().toBuffer()
    const doc = await uploaded(token, { bytes: wide, name: 'wide.jpg' })
    const to = async (focalX: number) => {
      const response = await rest(`/media/${doc.id}?depth=0`, {
        body: { focalX, focalY: 50 },
        method: 'PATCH',
        token,
      })
      return ((await response.json()) as { doc: Uploaded }).doc
    }
    const left = await to(0)
    expect(left).toMatchObject({ filename: doc.filename, focalX: 0, focalY: 50 })
    for (const { filename } of Object.values(left.sizes ?? {})) {
      expect(await redOf(filename)).toBeGreaterThan(240)
    }
    const right = await to(100)
    for (const { filename } of Object.values(right.sizes ?? {})) {
      expect(await redOf(filename)).toBeLessThan(15)
    }
  })

  it('is moved to the edge when it lies beyond the picture', async () => {
    const wide = await picture({ height: 900, width: 4800 }).jpeg().toBuffer()
    const { id } = await uploaded(token, { bytes: wide, name: 'beyond.jpg' })
    const response = await rest(`/media/${id}?depth=0`, {
      body: { focalX: -400, focalY: 1e9 },
      method: 'PATCH',
      token,
    })
    const { doc } = (await response.json()) as { doc: Uploaded }
    expect(doc).toMatchObject({ focalX: 0, focalY: 100 })
    expect(await redOf(doc.sizes?.lead?.filename)).toBeGreaterThan(240)
  })

  it('can be given with the picture, also at its edge', async () => {
    const wide = await picture({ height: 900, width: 4800 }).jpeg().toBuffer()
    const data = { focalX: 0, focalY: 250 }
    const doc = await uploaded(token, { bytes: wide, name: 'edge.jpg' }, { data })
    expect(doc).toMatchObject({ focalX: 0, focalY: 100 })
    expect(await redOf(doc.sizes?.lead?.filename)).toBeGreaterThan(240)
  })

  it('holds for a picture that is smaller than the size, which is not enlarged', async () => {
    const small = await picture({ height: 300, width: 1500 }).jpeg().toBuffer()
    const doc = await uploaded(token, { bytes: small, name: 'small.jpg' })
    const response = await rest(`/media/${doc.id}?depth=0`, {
      body: { focalX: 10, focalY: 50 },
      method: 'PATCH',
      token,
    })
    const { sizes } = ((await response.json()) as { doc: Uploaded }).doc
    expect(sizes?.lead).toMatchObject({ height: 300, width: 533 })
    expect(await redOf(sizes?.lead?.filename)).toBeGreaterThan(240)
  })

  it('does not cost a new picture when it stays where it is', async () => {
    const doc = await uploaded(token, { bytes: await jpegOf(), name: 'still.jpg' })
    const tagOf = async () =>
      (await served(doc.sizes!.card!.filename!)).response.headers.get('etag')
    const before = await tagOf()
    await rest(`/media/${doc.id}`, {
      body: { caption: 'A new caption', focalX: 50, focalY: 50 },
      method: 'PATCH',
      token,
    })
    expect(await tagOf()).toBe(before)
  })
})

describe('a stored picture', () => {
  it('is kept by caches for a day, and asked for again only to see whether it has changed', async () => {
    const doc = await uploaded(token, { bytes: await jpegOf(), name: 'cached.jpg' })
    const { response } = await served(doc.filename)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
    })
    const tag = response.headers.get('etag')!
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const again = await served(doc.filename, { 'If-None-Match': known })
      expect([again.status, again.bytes.length]).toEqual([304, 0])
    }
    expect((await served(doc.filename, { 'If-None-Match': '"x"' })).status).toBe(200)
  })

  it('tells those who ask with HEAD the same, without its bytes', async () => {
    const doc = await uploaded(token, { bytes: await jpegOf(), name: 'head.jpg' })
    const path = `/media/file/${doc.filename}`
    const [head, get] = await Promise.all([rest(path, { method: 'HEAD' }), rest(path)])
    expect(head.status).toBe(200)
    expect(head.body).toBeNull()
    expect(head.headers.get('content-length')).toBe(String((await get.arrayBuffer()).byteLength))
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
    expect((await rest('/media/file/nope.png', { method: 'HEAD' })).status).toBe(404)
  })

  it('is kept for themselves alone by those who are logged in', async () => {
    const doc = await uploaded(token, { bytes: await jpegOf(), name: 'cached.jpg' })
    const response = await rest(`/media/file/${doc.filename}`, { token })
    expect(response.headers.get('cache-control')).toMatch(/^private, /)
  })

  it.each(['nope.png', 'nope', '..%5Cnope.png', '%2e%2e%2f%2e%2e%2fpackage.json', 'a%00.png'])(
    'is not found where there is none: %s',
    async (name) => {
      const { bytes, response, status } = await served(name)
      expect([403, 404]).toContain(status)
      expect(bytes.toString()).not.toContain('payload-newsroom')
      if (name === 'nope.png') {
        expect(JSON.parse(bytes.toString())).toEqual({
          errors: [{ message: 'There is no such picture. It may have been replaced or deleted.' }],
        })
        expect(response.headers.get('cache-control')).toBe('no-store')
      }
    },
  )
})
