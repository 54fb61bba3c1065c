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
  /** What else it is, with its article: “a PDF document”; `null` where nothing is known of it. */
  | { other: null | string; picture: null }

const [jpeg, png, webp, avif, gif] = pictureKinds

const signatures: [bytes: number[] | string, kind: PictureKind | string, at?: number][] = [
  [[0xff, 0xd8, 0xff], jpeg],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png],
  ['GIF87a', gif],
  ['GIF89a', gif],
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PK\x05\x06', 'a ZIP archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a 7z archive'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['8BPS', 'a Photoshop document'],
  ['%!PS', 'a PostScript document'],
  ['BM', 'a BMP picture'],
  ['II*\0', 'a TIFF picture or a camera’s raw file'],
  ['MM\0*', 'a TIFF picture or a camera’s raw file'],
  [[0xff, 0x0a], 'a JPEG XL picture'],
  ['JXL \r\n\x87\n', 'a JPEG XL picture', 4],
  ['jP  \r\n\x87\n', 'a JPEG 2000 picture', 4],
  [[0, 0, 1, 0], 'an icon'],
  [[0x1a, 0x45, 0xdf, 0xa3], 'a video'],
  ['ID3', 'a sound recording'],
  ['OggS', 'a sound recording'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
  ['#!', 'a program'],
]

const textual: [pattern: RegExp, name: string][] = [
  [/<svg[\s>]|<!doctype\s+svg/i, 'an SVG drawing'],
  [
    /^<!doctype\s+html|<(?:html|head|body|script|iframe|title|meta|a|p|div|img)[\s>/]/i,
    'a web page (HTML)',
  ],
  [/^<\?xml|^<[a-z]/i, 'an XML document'],
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
    return { other: 'a HEIC picture, as iPhones take them', picture: null }
  }
  if (brands[0] === 'crx ') return { other: 'a camera’s raw file', picture: null }
  return { other: 'a video or a sound recording', picture: null }
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
      : { other: 'a video or a sound recording', picture: null }
  }
  if (at(4, 4) === 'ftyp' && bytes.length >= 16) return isoKind(bytes)

  for (const [signature, kind, start = 0] of signatures) {
    const wanted = typeof signature === 'string' ? signature : String.fromCharCode(...signature)
    if (at(start, wanted.length) !== wanted) continue
    return typeof kind === 'string' ? { other: kind, picture: null } : { picture: kind }
  }

  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8'
  const head = bytes
    .toString(encoding, 0, 4096)
    .replace(/^\ufeff/, '')
    .trimStart()
  const text = textual.find(([pattern]) => pattern.test(head))
  return { other: text?.[1] ?? null, picture: null }
}
