import { beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { readXmp } from '../../../src/pictures/embedded/readXmp.ts'
import { pictureKinds } from '../../../src/pictures/kindOfFile.ts'
import { inEnglish } from '../../../src/translations/sentence.ts'
import { preparePicture } from '../../../src/pictures/preparePicture.ts'
import { cleanAvif } from '../../../src/pictures/publicFile/cleanAvif.ts'
import { cleanJpeg } from '../../../src/pictures/publicFile/cleanJpeg.ts'
import { cleanPng } from '../../../src/pictures/publicFile/cleanPng.ts'
import {
  alternatives,
  picture,
  privateExif,
  withIim,
  withSegment,
  xmpOf,
} from '../../helpers/pictures.ts'

const limits = { maxBytes: 20 * 1024 * 1024, maxPixels: 50_000_000 }
const allowed = pictureKinds.map(({ mimeType }) => mimeType)
const prepare = (bytes: Buffer) => preparePicture({ ...limits, allowed, bytes, sharp })
const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer()
const none = { iim: null, xmp: '' }

/** What must not be in a file that everybody can fetch, as it would stand in its bytes. */
const privateTexts = [
  'PRIVATE',
  'GPSLatitude',
  'SerialNumber',
  // The degrees, minutes and seconds of 47° 55′ 12″, in both orders of bytes.
  Buffer.from([47, 0, 0, 0, 1, 0, 0, 0, 55, 0, 0, 0, 1, 0, 0, 0]).toString('latin1'),
  Buffer.from([0, 0, 0, 47, 0, 0, 0, 1, 0, 0, 0, 55, 0, 0, 0, 1]).toString('latin1'),
]
const privateIn = (bytes: Buffer) => {
  const text = bytes.toString('latin1')
  return privateTexts.filter((each) => text.includes(each))
}

const xmp = xmpOf(
  alternatives('dc:description', [['ko', '두 장관']]) +
    '<photoshop:Credit>MONTSAME</photoshop:Credit>',
)
const withSecrets = () => picture({ height: 64, width: 96 }).withExif(privateExif).withXmp(xmp)

const refusalOf = async (bytes: Buffer) => {
  const { refusal } = await prepare(bytes)
  return refusal && inEnglish(refusal)
}

describe('a JPEG', () => {
  let jpeg: Buffer
  beforeAll(async () => {
    jpeg = await withSecrets().withIccProfile('p3').jpeg().toBuffer()
  })

  it('shows the same, bit for bit, without what is private', async () => {
    expect(privateIn(jpeg).length).toBeGreaterThan(2)
    const clean = cleanJpeg(jpeg, none)!
    expect(privateIn(clean)).toEqual([])
    expect((await pixels(clean)).equals(await pixels(jpeg))).toBe(true)
    const { exif, icc } = await sharp(clean).metadata()
    expect([exif, icc?.equals((await sharp(jpeg).metadata()).icc!)]).toEqual([undefined, true])
  })

  it('keeps who made it and what it shows, in both forms that programs read', async () => {
    const iim = [
      { name: 'byline', text: 'Б.Бат' },
      { name: 'caption', text: 'Сайд нар' },
    ] as const
    const prepared = await prepare(withIim(jpeg, [...iim]))
    if (prepared.refusal !== undefined) throw new Error(inEnglish(prepared.refusal))
    const { iptc, xmpAsString } = await sharp(prepared.bytes).metadata()
    expect(iptc?.toString()).toContain('Б.Бат')
    expect(readXmp(xmpAsString).get('dc:description')?.items).toEqual([
      { language: 'ko', text: '두 장관' },
    ])
    expect(privateIn(prepared.bytes)).toEqual([])
  })

  it('keeps nothing behind its end, nor comments and segments that nobody asked for', async () => {
    const plain = await picture({ height: 8, width: 8 }).jpeg().toBuffer()
    const script = Buffer.from('<script>alert(1)</script>')
    const dressed = Buffer.concat([
      [0xfe, 0xeb, 0xe7, 0xe2].reduce<Buffer>(
        (file, marker) => withSegment(file, marker, script),
        plain,
      ),
      Buffer.from('PK\x03\x04'),
      script,
    ])
    expect(cleanJpeg(dressed, none)?.equals(cleanJpeg(plain, none)!)).toBe(true)
  })

  it.each(['progressive', 'optimiseScans', 'baseline'])(
    'can be of any coding: %s',
    async (kind) => {
      const coded = await picture({ height: 64, width: 64 })
        .jpeg({ optimiseScans: kind === 'optimiseScans', progressive: kind === 'progressive' })
        .toBuffer()
      expect((await pixels(cleanJpeg(coded, none)!)).equals(await pixels(coded))).toBe(true)
    },
  )

  it('keeps Adobe’s note of its colours, without which they are inverted', async () => {
    const cmyk = await picture({ height: 8, width: 8 }).toColourspace('cmyk').jpeg().toBuffer()
    expect(cmyk.includes('Adobe')).toBe(true)
    expect((await pixels(cleanJpeg(cmyk, none)!)).equals(await pixels(cmyk))).toBe(true)
  })

  it('that lies on its side is turned upright', async () => {
    const lying = await picture({ height: 60, width: 90 })
      .withExif(privateExif)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const prepared = await prepare(lying)
    if (prepared.refusal !== undefined) throw new Error(inEnglish(prepared.refusal))
    expect(prepared.dimensions).toEqual({ height: 90, width: 60 })
    const { height, orientation, width } = await sharp(prepared.bytes).metadata()
    expect({ height, orientation, width }).toEqual({
      height: 90,
      orientation: undefined,
      width: 60,
    })
    // Red was on the left: a quarter turn clockwise brings it to the top.
    const [red, , blue] = await sharp(prepared.bytes)
      .extract({ height: 1, left: 30, top: 10, width: 1 })
      .raw()
      .toBuffer()
    expect([red! > 200, blue! < 60]).toEqual([true, true])
    expect(privateIn(prepared.bytes)).toEqual([])
  })

  it('is refused when it is cut off, wherever', async () => {
    const plain = await picture({ height: 64, width: 64 }).jpeg().toBuffer()
    for (let length = 3; length < plain.length; length += 7) {
      expect(cleanJpeg(plain.subarray(0, length), none)).toBeNull()
    }
  })
})

describe('a PNG', () => {
  it('shows the same, bit for bit, without what is private or behind its end', async () => {
    const png = await withSecrets().png().toBuffer()
    expect(privateIn(png).length).toBeGreaterThan(1)
    const clean = cleanPng(Buffer.concat([png, Buffer.from('PK\x03\x04<script>')]))!
    expect(privateIn(clean)).toEqual([])
    expect(clean.includes('script')).toBe(false)
    expect((await pixels(clean)).equals(await pixels(png))).toBe(true)
  })

  it('is refused when it is cut off', async () => {
    const png = await picture().png().toBuffer()
    expect(cleanPng(png.subarray(0, -13))).toBeNull()
    expect(cleanPng(png.subarray(0, 40))).toBeNull()
  })
})

describe('an AVIF', () => {
  it('shows the same, bit for bit, without what is private', async () => {
    const avif = await withSecrets().avif({ effort: 0 }).toBuffer()
    expect(privateIn(avif).length).toBeGreaterThan(1)
    const { exif, xmp: packet } = await sharp(avif).metadata()
    const clean = cleanAvif(avif, { exif, xmp: packet })!
    expect(privateIn(clean)).toEqual([])
    expect((await pixels(clean)).equals(await pixels(avif))).toBe(true)
    expect(privateIn(avif).length).toBeGreaterThan(1)
  })

  it('keeps nothing that stands in boxes beside the picture, or behind it', async () => {
    const box = (type: string, text: string) => {
      const body = Buffer.from(text, 'latin1')
      const head = Buffer.alloc(8)
      head.writeUInt32BE(8 + body.length)
      head.write(type, 4, 'latin1')
      return Buffer.concat([head, body])
    }
    const avif = await picture({ height: 64, width: 64 }).avif({ effort: 0 }).toBuffer()
    const long = box('uuid', `\0\0\0\0\0\0\0\0PRIVATE`)
    long.writeBigUInt64BE(BigInt(long.length), 8)
    long.writeUInt32BE(1)
    const laden = Buffer.concat([
      avif,
      box('free', 'PRIVATE'),
      box('uuid', 'a'.repeat(16) + 'PRIVATE'),
      long,
      Buffer.from('\x00\x00\x00\x01PRIVATE', 'latin1'),
    ])
    const clean = cleanAvif(laden, {})!
    expect(clean).toHaveLength(laden.length)
    expect(privateIn(clean)).toEqual([])
    expect((await pixels(clean)).equals(await pixels(avif))).toBe(true)
  })

  it('is refused when what is private in it cannot be found', async () => {
    const avif = await picture({ height: 8, width: 8 }).avif({ effort: 0 }).toBuffer()
    expect(cleanAvif(avif, { exif: Buffer.from('elsewhere') })).toBeNull()
  })
})

describe('what is no whole picture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('is refused: %s', async (format) => {
    const whole = await picture({ height: 200, width: 300 }).toFormat(format).toBuffer()
    expect(await refusalOf(whole)).toBeUndefined()
    expect(await refusalOf(whole.subarray(0, whole.length >> 1))).toContain('cannot be read')
    expect(await refusalOf(whole.subarray(0, 20))).toContain('cannot be read')
  })

  it('is refused when only its first bytes are those of a picture', async () => {
    for (const head of ['\xff\xd8\xff', 'GIF89a', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBP']) {
      const disguised = Buffer.from(`${head}<script>alert(1)</script>`, 'latin1')
      expect(await refusalOf(disguised)).toContain('cannot be read')
    }
  })

  it('is refused before it is decoded when it would fill the memory', async () => {
    const bomb = await sharp({
      create: { background: '#fff', channels: 3, height: 9_000, width: 9_000 },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    // Who decoded it would find that the second half is missing.
    const half = bomb.subarray(0, bomb.length >> 1)
    expect(await refusalOf(half)).toContain('9000 × 9000 pixels, 81 megapixels')
  })
})
