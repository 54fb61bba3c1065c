import type { Sentence } from '../translations/sentence.ts'
import { pictureKinds, type FileKind } from './kindOfFile.ts'

/** `inMillions(12_192_768, 1e6)` is `12.2`; whole numbers stand without a fraction. */
const inMillions = (count: number, million: number) =>
  String(Math.round((count * 10) / million) / 10)

/** Bytes as people know them: `20 MB`. */
export const formatBytes = (bytes: number): string => `${inMillions(bytes, 1024 * 1024)} MB`

/**
 * Why a file is not taken for a picture.
 * @param allowed MIME types that the collection takes
 * @returns a sentence for whoever sent it, or `undefined` when the kind is one of those
 */
export const refusalOfKind = (kind: FileKind, allowed: readonly string[]): Sentence | undefined => {
  if (kind.picture && allowed.includes(kind.picture.mimeType)) return undefined
  const formats = pictureKinds
    .filter(({ mimeType }) => allowed.includes(mimeType))
    .map(({ name }) => name)
    .join(', ')
  if (kind.picture) {
    return { key: 'pictureNotTaken', values: { format: kind.picture.name, formats } }
  }
  if (!kind.other) return { key: 'pictureUnknown', values: { formats } }
  const { format, isPicture } = kind.other
  return { key: isPicture ? 'pictureNotShown' : 'fileIsNoPicture', values: { format, formats } }
}

/** @returns a sentence, or `undefined` when the file is small enough */
export const refusalOfBytes = (bytes: number, most: number): Sentence | undefined =>
  bytes > most
    ? { key: 'pictureTooHeavy', values: { most: formatBytes(most), size: formatBytes(bytes) } }
    : undefined

/**
 * @param frames of a moving picture, which all have to be held at once
 * @returns a sentence, or `undefined` when the picture is small enough
 */
export const refusalOfPixels = (
  { frames, height, width }: { frames: number; height: number; width: number },
  most: number,
): Sentence | undefined => {
  const pixels = width * height * frames
  if (pixels <= most) return undefined
  return {
    key: 'pictureTooLarge',
    values: {
      megapixels: inMillions(pixels, 1e6),
      most: inMillions(most, 1e6),
      size: `${width} × ${height}${frames > 1 ? ` × ${frames}` : ''}`,
    },
  }
}

export const unreadable: Sentence = { key: 'pictureUnreadable' }
