import { pictureKinds, type FileKind } from './kindOfFile.ts'

/** `megapixels(12_192_768)` is `12.2`; whole numbers stand without a fraction. */
const inMillions = (count: number, million: number) =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(count / million)

/** Bytes as people know them: `20 MB`. */
export const formatBytes = (bytes: number): string => `${inMillions(bytes, 1024 * 1024)} MB`

/**
 * Why a file is not taken for a picture.
 * @param allowed MIME types that the collection takes
 * @returns a sentence for whoever sent it, or `undefined` when the kind is one of those
 */
export const refusalOfKind = (kind: FileKind, allowed: readonly string[]): string | undefined => {
  if (kind.picture && allowed.includes(kind.picture.mimeType)) return undefined
  const names = pictureKinds
    .filter(({ mimeType }) => allowed.includes(mimeType))
    .map(({ name }) => name)
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(names)
  if (kind.picture) return `${kind.picture.name} pictures are not taken here. Upload ${list}.`
  if (!kind.other) return `This file is no picture that browsers can show. Upload ${list}.`
  return kind.other.includes('picture')
    ? `This file is ${kind.other}. Save it as ${list}, and upload that.`
    : `This file is ${kind.other}, not a picture. Upload ${list}.`
}

/** @returns a sentence, or `undefined` when the file is small enough */
export const refusalOfBytes = (bytes: number, most: number): string | undefined =>
  bytes > most
    ? `This file has ${formatBytes(bytes)}; a picture may have ${formatBytes(most)} at most. Save it smaller, and upload that.`
    : undefined

/**
 * @param frames of a moving picture, which all have to be held at once
 * @returns a sentence, or `undefined` when the picture is small enough
 */
export const refusalOfPixels = (
  { frames, height, width }: { frames: number; height: number; width: number },
  most: number,
): string | undefined => {
  const pixels = width * height * frames
  if (pixels <= most) return undefined
  const moving = frames > 1 ? ` in ${frames} frames` : ''
  return `This picture has ${width} × ${height} pixels${moving}, ${inMillions(pixels, 1e6)} megapixels; it may have ${inMillions(most, 1e6)} at most. Save it smaller, and upload that.`
}

export const unreadable =
  'This picture cannot be read: the file is damaged or was cut off on its way. Save it anew or have it sent again, and upload that.'
