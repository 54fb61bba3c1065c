/** Nothing in a marker segment can be longer: its length has 16 bits, two bytes for itself. */
const longestSegment = 0xffff - 2

const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

const app = (number: number) => 0xe0 + number
const jfif = 'JFIF\0'
const xmpHead = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1')

const startsWith = (data: Buffer, text: string) => data.toString('latin1', 0, text.length) === text

/** What decoders need: JFIF’s density without its thumbnail, the colour profile, Adobe’s colours. */
const kept = (marker: number, data: Buffer): Buffer | null => {
  if (marker === app(0)) {
    if (!startsWith(data, jfif) || data.length < 14) return null
    return Buffer.concat([data.subarray(0, 12), Buffer.from([0, 0])])
  }
  if (marker === app(2)) return startsWith(data, 'ICC_PROFILE\0') ? data : null
  if (marker === app(14)) return startsWith(data, 'Adobe') ? data : null
  const isTable = marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8
  return isTable ? data : null
}

/** The next marker behind the compressed data that begins at `from`; -1 where there is none. */
const nextMarker = (file: Buffer, from: number) => {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const code = file[at + 1]
    if (code === undefined) return -1
    const within = code === 0 || code === 0xff || (code >= 0xd0 && code <= 0xd7)
    if (!within) return at
  }
  return -1
}

/**
 * The same JPEG, bit for bit in what it shows, with nothing in it that is not known to be harmless
 * and public: no EXIF (place, serial numbers, the uncropped thumbnail), no comments, no makers’ own
 * segments, nothing behind its end. Instead it gets the words that are given.
 * @param iim as `writeIim` makes it
 * @param xmp as `writeXmp` makes it
 * @returns `null` when the file is no whole JPEG
 * @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf Annex B
 */
export const cleanJpeg = (
  file: Buffer,
  { iim, xmp }: { iim: Buffer | null; xmp: string },
): Buffer | null => {
  if (file[0] !== 0xff || file[1] !== 0xd8) return null
  const words: Buffer[] = []
  const packet = Buffer.concat([xmpHead, Buffer.from(xmp)])
  if (xmp && packet.length <= longestSegment) words.push(segment(app(1), packet))
  if (iim && iim.length <= longestSegment) words.push(segment(app(13), iim))

  const first: Buffer[] = []
  const pieces: Buffer[] = []
  let at = 2
  for (;;) {
    // Any number of 0xff may stand before a marker.
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1
    const marker = file[at + 1]
    if (file[at] !== 0xff || marker === undefined) return null
    if (marker === 0xd9) {
      const start = file.subarray(0, 2)
      return Buffer.concat([start, ...first, ...words, ...pieces, file.subarray(at, at + 2)])
    }
    if (at + 4 > file.length) return null
    const dataEnd = at + 2 + file.readUInt16BE(at + 2)
    if (dataEnd < at + 4 || dataEnd > file.length) return null
    const end = marker === 0xda ? nextMarker(file, dataEnd) : dataEnd
    if (end === -1) return null
    const data = kept(marker, file.subarray(at + 4, dataEnd))
    if (data) {
      // JFIF has to come first.
      const place = marker === app(0) ? first : pieces
      place.push(segment(marker, data), file.subarray(dataEnd, end))
    }
    at = end
  }
}
