const emptyExif = Buffer.concat([
  Buffer.from('Exif\0\0', 'latin1'),
  // A TIFF head, a directory of no entries, and no other behind it.
  Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
])

const overwrite = (file: Buffer, part: Buffer, filled: Buffer): boolean => {
  const at = file.indexOf(part)
  if (at === -1) return false
  filled.copy(file, at, 0, part.length)
  return true
}

/** The boxes on a file’s first level that a still or moving picture consists of. */
const shown = new Set(['ftyp', 'meta', 'mdat', 'moov', 'moof', 'idat'])

/**
 * Makes every other box on the first level an empty place of the same length: cameras and editors
 * put their own things there (`uuid`, `udta`, `free`). So is all that follows the last whole box.
 * @see ISO/IEC 14496-12, 4.2
 */
const emptyOtherBoxes = (file: Buffer): void => {
  let at = 0
  while (at + 8 <= file.length) {
    const short = file.readUInt32BE(at)
    const isLong = short === 1 && at + 16 <= file.length
    const head = isLong ? 16 : 8
    // A length of 0: to the end of the file.
    const length =
      short === 0 ? file.length - at : isLong ? Number(file.readBigUInt64BE(at + 8)) : short
    if (length < head || at + length > file.length) break
    if (!shown.has(file.toString('latin1', at + 4, at + 8))) {
      file.write('free', at + 4, 'latin1')
      file.fill(0, at + head, at + length)
    }
    at += length
  }
  file.fill(0, at)
}

/**
 * The same AVIF with its EXIF, its XMP and whatever is not part of the picture written over. They
 * stay as empty as they were long: all else in the file is found by its distance from the beginning.
 * @param exif as `sharp().metadata()` gives it
 * @param xmp likewise
 * @returns `null` when they are not to be found in one piece
 */
export const cleanAvif = (
  original: Buffer,
  { exif, xmp }: { exif?: Buffer; xmp?: Buffer },
): Buffer | null => {
  const file = Buffer.from(original)
  if (exif?.length && !overwrite(file, exif, Buffer.concat([emptyExif, Buffer.alloc(exif.length)])))
    return null
  if (xmp?.length && !overwrite(file, xmp, Buffer.alloc(xmp.length, ' '))) return null
  emptyOtherBoxes(file)
  return file
}
