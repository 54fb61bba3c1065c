import { looksCyrillic, replaceOldMongolianLetters } from '../../languages/legacyCyrillic.ts'

/** The data sets of the application record (2) that are read and published, by their numbers. */
export const iimSets = {
  5: 'title',
  25: 'keyword',
  55: 'dateCreated',
  60: 'timeCreated',
  80: 'byline',
  85: 'bylineTitle',
  90: 'city',
  95: 'state',
  101: 'country',
  103: 'transmissionReference',
  105: 'headline',
  110: 'credit',
  115: 'source',
  116: 'copyright',
  120: 'caption',
} as const

export type IimName = (typeof iimSets)[keyof typeof iimSets]

/** What a picture says of itself, in the order in which it says it; some sets come several times. */
export type Iim = { name: IimName; text: string }[]

const photoshop = Buffer.from('Photoshop 3.0\0', 'latin1')
const iptcResource = 0x0404

/** The IIM bytes within Photoshop’s image resource blocks, or the whole where there are none. */
const iimBytes = (block: Buffer): Buffer | null => {
  if (block[0] === 0x1c) return block
  let at = block.indexOf(photoshop) === 0 ? photoshop.length : 0
  while (at + 12 <= block.length && block.toString('latin1', at, at + 4) === '8BIM') {
    const id = block.readUInt16BE(at + 4)
    // A Pascal string: its length, its letters, and a byte that makes it even.
    const name = 1 + block[at + 6]!
    const sizeAt = at + 6 + name + (name % 2)
    if (sizeAt + 4 > block.length) return null
    const size = block.readUInt32BE(sizeAt)
    if (id === iptcResource) return block.subarray(sizeAt + 4, sizeAt + 4 + size)
    at = sizeAt + 4 + size + (size % 2)
  }
  return null
}

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Single letters beyond ASCII among others; not the rows of them that other alphabets come out as. */
const looksLatin = (text: string) => !/[\u0080-\uffff]{3}/.test(text)

/**
 * How the texts are to be read. Only UTF-8 is ever declared (1:90, `ESC % G`); files without that
 * are in whatever their system had, so what cannot be told is left alone: no caption is better than
 * one in wrong letters.
 */
const decoderOf = (all: Buffer): ((bytes: Buffer) => string) | null => {
  if (decodeAs('utf-8', all) !== null) return (bytes) => bytes.toString('utf8')
  const cyrillic = decodeAs('windows-1251', all)
  if (cyrillic !== null && looksCyrillic(cyrillic)) {
    return (bytes) => replaceOldMongolianLetters(decodeAs('windows-1251', bytes) ?? '')
  }
  const latin = decodeAs('windows-1252', all)
  return latin !== null && looksLatin(latin)
    ? (bytes) => decodeAs('windows-1252', bytes) ?? ''
    : null
}

/**
 * The texts of IPTC’s older format, which news agencies write into JPEG.
 * @param block of the file, as `sharp().metadata().iptc` gives it
 * @see https://iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf
 */
export const readIim = (block: Buffer | undefined): Iim => {
  const bytes = block && iimBytes(block)
  if (!bytes) return []
  const sets: { data: Buffer; name: IimName }[] = []
  let at = 0
  while (at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const size = bytes.readUInt16BE(at + 3)
    // The first bit says that the size itself takes more room: nothing that long is a text.
    if (size & 0x8000 || at + 5 + size > bytes.length) break
    const name = bytes[at + 1] === 2 ? iimSets[bytes[at + 2] as keyof typeof iimSets] : undefined
    if (name) sets.push({ data: bytes.subarray(at + 5, at + 5 + size), name })
    at += 5 + size
  }
  const decode = decoderOf(Buffer.concat(sets.flatMap(({ data }) => [data, Buffer.from('\n')])))
  return decode ? sets.map(({ data, name }) => ({ name, text: decode(data) })) : []
}
