import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'

import { kindOfFile, pictureKinds } from '../../../src/pictures/kindOfFile.ts'
import {
  formatBytes,
  refusalOfBytes,
  refusalOfKind,
  refusalOfPixels,
} from '../../../src/pictures/refusal.ts'
import { inEnglish, type Sentence } from '../../../src/translations/sentence.ts'

const allowed = pictureKinds.map(({ mimeType }) => mimeType)
const ftyp = (...brands: string[]) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 12 + brands.length * 4]),
    Buffer.from(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`, 'latin1'),
  ])
const said = (sentence: Sentence | undefined) => sentence && inEnglish(sentence)
const sentenceOf = (bytes: Buffer | string) =>
  said(refusalOfKind(kindOfFile(Buffer.from(bytes as Buffer)), allowed))

describe('the kind of a file', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'is that of its bytes: %s',
    async (format) => {
      const bytes = await sharp({
        create: { background: '#fff', channels: 3, height: 2, width: 2 },
      })
        .toFormat(format)
        .toBuffer()
      expect(kindOfFile(bytes).picture?.mimeType).toBe(`image/${format}`)
      expect(sentenceOf(bytes)).toBeUndefined()
    },
  )

  it.each([
    ['a PDF', '%PDF-1.7 …', 'This file is PDF, not a picture.'],
    ['a ZIP', 'PK\x03\x04…', 'This file is ZIP, Office, not a picture.'],
    [
      'an SVG',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'This picture is SVG, which cannot be published',
    ],
    [
      'an SVG with a prologue',
      '\ufeff<?xml version="1.0"?>\n<!-- --><svg >',
      'This picture is SVG',
    ],
    [
      'an SVG with a doctype',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">',
      'This picture is SVG',
    ],
    ['XML', '<?xml version="1.0"?><rss/>', 'This file is XML, not a picture.'],
    ['HTML', '\n <!DOCTYPE html><p>', 'This file is HTML, not a picture.'],
    ['HTML without a head', '<script>alert(1)</script>', 'This file is HTML'],
    [
      'a HEIC',
      ftyp('heic', 'mif1'),
      'This picture is HEIC (iPhone), which cannot be published on the web as it is. Save it',
    ],
    ['a HEIC by its second brand', ftyp('mif1', 'heic'), 'HEIC'],
    ['a TIFF', 'II*\0....', 'This picture is TIFF, RAW, which'],
    ['a raw file of Canon', ftyp('crx ', 'isom'), 'This picture is RAW'],
    ['a video', ftyp('isom', 'mp41'), 'MP4, MOV, AVI, WAV, not a picture.'],
    ['a program', 'MZ\x90\0', 'EXE, not a picture'],
    ['text', 'Mongolia and Korea met.', 'This file is no picture that browsers can show.'],
    ['nothing', '', 'This file is no picture that browsers can show.'],
  ])('is told to whoever sends %s', (_, bytes, sentence) => {
    expect(sentenceOf(bytes)).toContain(sentence)
    expect(sentenceOf(bytes)).toContain('JPEG, PNG, WebP, AVIF, GIF')
  })

  it('is AVIF also where the file can be read as HEIC too', () => {
    expect(kindOfFile(ftyp('mif1', 'heic', 'avif')).picture?.name).toBe('AVIF')
  })

  it('is an SVG also in UTF-16', () => {
    expect(sentenceOf(Buffer.from('\ufeff<svg xmlns="x">', 'utf16le'))).toContain(
      'This picture is SVG',
    )
  })

  it('may be one that a project does not take', () => {
    const jpeg = kindOfFile(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    expect(said(refusalOfKind(jpeg, ['image/png', 'image/gif']))).toBe(
      'JPEG pictures are not taken here. Upload PNG, GIF.',
    )
  })

  it('is found without an error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        sentenceOf(Buffer.from(bytes))
      }),
    )
    for (let length = 0; length < 16; length += 1) sentenceOf(ftyp('avif').subarray(0, length))
  })
})

describe('what is too large', () => {
  const [most, pixels] = [20 * 1024 * 1024, 50_000_000]

  it('is said in megabytes, and exactly the limit is taken', () => {
    expect(refusalOfBytes(most, most)).toBeUndefined()
    expect(said(refusalOfBytes(26_000_000, most))).toBe(
      'This file has 24.8 MB; a picture may have 20 MB at most. Save it smaller, and upload that.',
    )
    expect(formatBytes(512 * 1024)).toBe('0.5 MB')
  })

  it('is said in pixels, and exactly the limit is taken', () => {
    const at = (width: number, height: number, frames = 1) =>
      said(refusalOfPixels({ frames, height, width }, pixels))
    expect(at(10_000, 5_000)).toBeUndefined()
    expect(at(10_000, 5_001)).toContain('50 megapixels; it may have 50 at most')
    expect(at(30_000, 30_000)).toBe(
      'This picture has 30000 × 30000 pixels, 900 megapixels; it may have 50 at most. Save it smaller, and upload that.',
    )
    expect(at(1_000, 1_000, 60)).toContain('1000 × 1000 × 60 pixels, 60 megapixels')
  })
})
