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

/**
 * The same AVIF with its EXIF and XMP written over. They stay as empty as they were long: all else
 * in the file is found by its distance from the beginning.
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
  return file
}
