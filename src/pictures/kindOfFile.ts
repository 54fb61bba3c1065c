/** The kinds of pictures that browsers show and that cannot carry scripts. */
export const pictureKinds = [
  { extension: 'jpg', mimeType: 'image/jpeg', name: 'JPEG' },
  { extension: 'png', mimeType: 'image/png', name: 'PNG' },
  { extension: 'webp', mimeType: 'image/webp', name: 'WebP' },
  { extension: 'avif', mimeType: 'image/avif', name: 'AVIF' },
  { extension: 'gif', mimeType: 'image/gif', name: 'GIF' },
] as const

export type PictureKind = (typeof pictureKinds)[number]

export type FileKind =
  | { picture: PictureKind }
  /** What else it is; `null` where nothing is known of it. */
  | { other: null | OtherFormat; picture: null }

/** A format by the name that it has in all languages. */
type OtherFormat = { format: string; isPicture: boolean }

const file = (format: string): OtherFormat => ({ format, isPicture: false })
const picture = (format: string): OtherFormat => ({ format, isPicture: true })

const [jpeg, png, webp, avif, gif] = pictureKinds

const signatures: [bytes: number[] | string, kind: OtherFormat | PictureKind, at?: number][] = [
  [[0xff, 0xd8, 0xff], jpeg],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png],
  ['GIF87a', gif],
  ['GIF89a', gif],
  ['%PDF-', file('PDF')],
  ['PK\x03\x04', file('ZIP, Office')],
  ['PK\x05\x06', file('ZIP')],
  ['Rar!\x1a\x07', file('RAR')],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], file('7z')],
  [[0x1f, 0x8b], file('gzip')],
  [[0xd0, 0xcf, 0x11, 0xe0], file('Office')],
  ['{\\rtf', file('RTF')],
  ['8BPS', picture('PSD')],
  ['%!PS', file('PostScript')],
  ['BM', picture('BMP')],
  ['II*\0', picture('TIFF, RAW')],
  ['MM\0*', picture('TIFF, RAW')],
  [[0xff, 0x0a], picture('JPEG XL')],
  ['JXL \r\n\x87\n', picture('JPEG XL'), 4],
  ['jP  \r\n\x87\n', picture('JPEG 2000'), 4],
  [[0, 0, 1, 0], picture('ICO')],
  [[0x1a, 0x45, 0xdf, 0xa3], file('MKV, WebM')],
  ['ID3', file('MP3')],
  ['OggS', file('Ogg')],
  ['MZ', file('EXE')],
  ['\x7fELF', file('ELF')],
  ['#!', file('shell script')],
]

const textual: [pattern: RegExp, format: OtherFormat][] = [
  [/<svg[\s>]|<!doctype\s+svg/i, picture('SVG')],
  [
    /^<!doctype\s+html|<(?:html|head|body|script|iframe|title|meta|a|p|div|img)[\s>/]/i,
    file('HTML'),
  ],
  [/^<\?xml|^<[a-z]/i, file('XML')],
]

/** Brands of the ISO base media format: the first is the file’s own, the others it can be read as. */
const brandsOf = (bytes: Buffer): string[] => {
  const size = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands = [bytes.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= size; at += 4) brands.push(bytes.toString('latin1', at, at + 4))
  return brands
}

const isoKind = (bytes: Buffer): FileKind => {
  const brands = brandsOf(bytes)
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return { picture: avif }
  if (brands.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand))) {
    return { other: picture('HEIC (iPhone)'), picture: null }
  }
  if (brands[0] === 'crx ') return { other: picture('RAW'), picture: null }
  return { other: file('MP4, MOV, AVI, WAV'), picture: null }
}

/**
 * What a file is, by its bytes: neither its name nor what the sender calls it counts. A kind of
 * picture is known by its signature alone, so this says what a file claims to be and not that it can
 * be read.
 */
export const kindOfFile = (bytes: Buffer): FileKind => {
  const at = (index: number, length: number) => bytes.toString('latin1', index, index + length)
  if (at(0, 4) === 'RIFF' && bytes.length >= 12) {
    return at(8, 4) === 'WEBP'
      ? { picture: webp }
      : { other: file('MP4, MOV, AVI, WAV'), picture: null }
  }
  if (at(4, 4) === 'ftyp' && bytes.length >= 16) return isoKind(bytes)

  for (const [signature, kind, start = 0] of signatures) {
    const wanted = typeof signature === 'string' ? signature : String.fromCharCode(...signature)
    if (at(start, wanted.length) !== wanted) continue
    return 'format' in kind ? { other: kind, picture: null } : { picture: kind }
  }

  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8'
  const head = bytes
    .toString(encoding, 0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart()
  const text = textual.find(([pattern]) => pattern.test(head))
  return { other: text?.[1] ?? null, picture: null }
}
