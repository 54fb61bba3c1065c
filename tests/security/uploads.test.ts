import { mkdtemp, readdir, rm } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { jpegOf, picture, pngOf, upload, withSegment, type SentFile } from '../helpers/pictures.ts'
import { rest } from '../helpers/rest.ts'
import { secondsOfCpu } from '../helpers/secondsOfCpu.ts'
import { makeStaff } from '../helpers/staff.ts'

let newsroom: TestPayload
let staff: Awaited<ReturnType<typeof makeStaff>>
let dataDir: string

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const html = '<!DOCTYPE html><script>alert(1)</script>'
const files = () => readdir(path.join(dataDir, 'media')).catch(() => [] as string[])

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'newsroom-uploads-'))
  process.env.NEWSROOM_DATA_DIR = dataDir
  newsroom = await startPayload()
  staff = await makeStaff(newsroom.payload)
})
afterAll(async () => {
  await newsroom.close()
  await rm(dataDir, { force: true, recursive: true })
})

const refused = async (file: SentFile) => {
  const before = await files()
  const { errors, status } = await upload(staff.administrator.token, file)
  expect(await files()).toEqual(before)
  return { message: errors?.[0]?.message, status }
}

describe('what is no picture', () => {
  it.each<[string, string, string, string, string]>([
    ['a PDF', '%PDF-1.7\n', 'a.pdf', 'application/pdf', 'PDF, not a picture'],
    ['a PDF called JPEG', '%PDF-1.7\n', 'a.jpg', 'image/jpeg', 'PDF, not a picture'],
    ['an SVG', svg, 'a.svg', 'image/svg+xml', 'SVG, which cannot be published'],
    ['an SVG called PNG', svg, 'a.png', 'image/png', 'SVG, which cannot be published'],
    ['an SVG with a prologue', `<?xml version="1.0"?>${svg}`, 'a.png', 'image/png', 'SVG'],
    ['XML', '<?xml version="1.0"?><x/>', 'a.gif', 'image/gif', 'XML, not a picture'],
    ['a web page', html, 'a.html', 'text/html', 'HTML, not a picture'],
    ['a web page called AVIF', html, 'a.avif', 'image/avif', 'HTML, not a picture'],
    ['a ZIP', 'PK\x03\x04\x14\0', 'a.webp', 'image/webp', 'ZIP'],
    ['text', 'Not a picture at all.', 'a.jpg', 'image/jpeg', 'no picture that browsers can show'],
    [
      'a script that begins like a GIF',
      `GIF89a=1;//${html}`,
      'a.gif',
      'image/gif',
      'cannot be read',
    ],
    [
      'a page that begins like a JPEG',
      `\xff\xd8\xff\xe0${html}`,
      'a.jpg',
      'image/jpeg',
      'cannot be read',
    ],
    [
      'a page that begins like a WebP',
      `RIFF\0\0\0\0WEBP${html}`,
      'a.webp',
      'image/webp',
      'cannot be read',
    ],
  ])(
    'is refused with a sentence, and stored nowhere: %s',
    async (_, text, name, type, sentence) => {
      const { message, status } = await refused({ bytes: Buffer.from(text, 'latin1'), name, type })
      expect([status, message]).toEqual([400, expect.stringContaining(sentence)])
    },
  )

  it('is refused when it replaces a picture, which stays', async () => {
    const { doc } = await upload(staff.journalist.token, { bytes: await jpegOf(), name: 'a.jpg' })
    const before = await files()
    const { status } = await upload(
      staff.journalist.token,
      { bytes: Buffer.from(svg), name: 'a.jpg' },
      { id: doc!.id },
    )
    expect([status, await files()]).toEqual([400, before])
  })

  it('says so in the data of the answer too, at the file', async () => {
    const { errors } = await upload(staff.journalist.token, { bytes: Buffer.from(svg), name: 'a' })
    expect(errors?.[0]?.data).toMatchObject({ errors: [{ path: 'file' }] })
  })
})

describe('a picture that is something else as well', () => {
  it.each([
    ['a ZIP behind it', (jpeg: Buffer) => Buffer.concat([jpeg, Buffer.from(`PK\x03\x04${html}`)])],
    ['a page in a comment', (jpeg: Buffer) => withSegment(jpeg, 0xfe, Buffer.from(html))],
    ['a drawing in a segment', (jpeg: Buffer) => withSegment(jpeg, 0xe5, Buffer.from(svg))],
  ])('is stored without that: %s', async (_, dress) => {
    const bytes = dress(await jpegOf())
    const { doc } = await upload(staff.journalist.token, {
      bytes,
      name: 'a.html',
      type: 'text/html',
    })
    expect(doc!.filename).toMatch(/\.jpg$/)
    const response = await rest(`/media/file/${doc!.filename}`)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).not.toContain('<s')
  })

  it('is stored without that in the formats that are written anew', async () => {
    for (const format of ['gif', 'webp', 'png'] as const) {
      const whole = await picture({ height: 40, width: 60 }).toFormat(format).toBuffer()
      const { doc, errors } = await upload(staff.journalist.token, {
        bytes: Buffer.concat([whole, Buffer.from(html)]),
        name: `a.${format}`,
        type: `image/${format}`,
      })
      expect(errors).toBeUndefined()
      const response = await rest(`/media/file/${doc!.filename}`)
      expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).not.toContain('<script')
    }
  })
})

describe('a picture that is too large', () => {
  it('is refused by its pixels before they are unpacked', async () => {
    const bytes = await sharp({
      create: { background: '#fff', channels: 3, height: 16_000, width: 16_000 },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const seconds = await secondsOfCpu(async () => {
      const { message, status } = await refused({ bytes, name: 'bomb.png', type: 'image/png' })
      expect([status, message]).toEqual([
        400,
        'This picture has 16000 × 16000 pixels, 256 megapixels; it may have 50 at most. Save it smaller, and upload that.',
      ])
    })
    expect(seconds).toBeLessThan(1)
  })

  it('is refused by its bytes while it is still being sent', async () => {
    const bytes = Buffer.concat([await pngOf(), Buffer.alloc(21 * 1024 * 1024)])
    const { message, status } = await refused({ bytes, name: 'heavy.png', type: 'image/png' })
    expect([status, message]).toEqual([
      413,
      'This file is larger than 20 MB, the most that can be uploaded here. Save it smaller, and upload that.',
    ])
  })
})

describe('somebody who may not', () => {
  it('is told so, and not what is wrong with the file', async () => {
    const { status } = await upload('', { bytes: Buffer.from(svg), name: 'a.svg' })
    expect(status).toBe(403)
  })

  it('does not replace, crop or move the focal point of another’s picture', async () => {
    const { doc } = await upload(staff.editor.token, { bytes: await jpegOf(), name: 'a.jpg' })
    const before = await files()
    const journalist = staff.journalist.token
    const replaced = await upload(
      journalist,
      { bytes: await jpegOf(), name: 'b.jpg' },
      { id: doc!.id },
    )
    const moved = await rest(`/media/${doc!.id}`, {
      body: { focalX: 1, focalY: 1 },
      method: 'PATCH',
      token: journalist,
    })
    expect([replaced.status, moved.status, await files()]).toEqual([403, 403, before])
  })
})

describe('an address in place of a file', () => {
  const servers: http.Server[] = []
  afterEach(() => servers.splice(0).forEach((server) => server.close()))

  it('is not fetched', async () => {
    let asked = 0
    const server = http.createServer((_, response) => {
      asked += 1
      response.end()
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const response = await rest('/media', {
      body: { filename: 'a.png', url: `http://127.0.0.1:${port}/a.png` },
      method: 'POST',
      token: staff.administrator.token,
    })
    expect([response.status, asked]).toEqual([400, 0])
  })
})
