import type { Sharp, SharpOptions } from 'sharp'

import { writeIim } from './embedded/writeIim.ts'
import { writeXmp } from './embedded/writeXmp.ts'
import { readIim, type Iim } from './embedded/readIim.ts'
import { readXmp, type Xmp } from './embedded/readXmp.ts'
import { kindOfFile, type PictureKind } from './kindOfFile.ts'
import { cleanAvif } from './publicFile/cleanAvif.ts'
import { cleanJpeg } from './publicFile/cleanJpeg.ts'
import { cleanPng } from './publicFile/cleanPng.ts'
import type { Sentence } from '../translations/sentence.ts'
import { refusalOfBytes, refusalOfKind, refusalOfPixels, unreadable } from './refusal.ts'

/** The `sharp` that a project gives to Payload. */
export type SharpFunction = (input: Buffer, options?: SharpOptions) => Sharp

export type PreparedPicture =
  | { refusal: Sentence }
  | {
      /** What is stored: upright, whole, and with nothing private in it. */
      bytes: Buffer
      dimensions: { height: number; width: number }
      kind: PictureKind
      refusal?: undefined
    }

type Metadata = Awaited<ReturnType<Sharp['metadata']>>

/** What a picture says of itself, whatever kind of file it is; nothing where it cannot be read. */
export const embeddedIn = ({
  iptc,
  xmpAsString,
}: Pick<Metadata, 'iptc' | 'xmpAsString'>): { iim: Iim; xmp: Xmp } => ({
  iim: readIim(iptc),
  xmp: readXmp(xmpAsString),
})

/** Only the head of the file is read, whatever size it says that the picture has. */
export const metadataOf = async (
  bytes: Buffer,
  sharp: SharpFunction,
): Promise<Metadata | undefined> => {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return undefined
  }
}

/** Reads the whole picture once, in as little memory as the kind of file allows. */
const canBeRead = async (
  bytes: Buffer,
  kind: PictureKind,
  sharp: SharpFunction,
): Promise<boolean> => {
  const animated = kind.extension === 'gif' || kind.extension === 'webp'
  try {
    await sharp(bytes, { animated, limitInputPixels: false })
      .resize({ fit: 'inside', height: 16, kernel: 'nearest', width: 16 })
      .raw()
      .toBuffer()
    return true
  } catch {
    return false
  }
}

/**
 * A photograph that lies on its side with a note of how to turn it, turned. Sizes, crops and focal
 * points are counted on the picture as it is seen; Payload takes the note into account in some.
 */
const upright = (bytes: Buffer, metadata: Metadata, sharp: SharpFunction) => {
  const turned = sharp(bytes).rotate()
  if (metadata.format !== 'jpeg') return turned.toBuffer()
  const profiled = metadata.space === 'cmyk' ? turned : turned.keepIccProfile()
  const chromaSubsampling = metadata.chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0'
  return profiled.jpeg({ chromaSubsampling, quality: 92 }).toBuffer()
}

const cleaned = (bytes: Buffer, kind: PictureKind, metadata: Metadata) => {
  if (kind.extension === 'jpg') {
    const { iim, xmp } = embeddedIn(metadata)
    return cleanJpeg(bytes, { iim: writeIim(iim), xmp: writeXmp(xmp) })
  }
  if (kind.extension === 'png') return cleanPng(bytes)
  if (kind.extension === 'avif') return cleanAvif(bytes, metadata)
  // Payload writes GIF and WebP anew, since they may move, and leaves all else out.
  return bytes
}

/**
 * Makes of an uploaded file what is stored, or says why it is refused. The type is that of its bytes;
 * its sizes are checked before anything of it is decoded.
 */
export const preparePicture = async ({
  allowed,
  bytes,
  maxBytes,
  maxPixels,
  sharp,
}: {
  /** MIME types that the collection takes. */
  allowed: readonly string[]
  bytes: Buffer
  maxBytes: number
  maxPixels: number
  sharp: SharpFunction
}): Promise<PreparedPicture> => {
  const kind = kindOfFile(bytes)
  const refusal = refusalOfKind(kind, allowed) ?? refusalOfBytes(bytes.length, maxBytes)
  if (refusal || !kind.picture) return { refusal: refusal ?? unreadable }
  const metadata = await metadataOf(bytes, sharp)
  if (!metadata) return { refusal: unreadable }
  const { autoOrient, orientation = 1, pages: frames = 1 } = metadata
  const tooLarge = refusalOfPixels({ ...autoOrient, frames }, maxPixels)
  if (tooLarge) return { refusal: tooLarge }

  const stored = cleaned(bytes, kind.picture, metadata)
  if (!stored || !(await canBeRead(stored, kind.picture, sharp))) return { refusal: unreadable }
  const turn = orientation > 1 && ['jpg', 'png'].includes(kind.picture.extension)
  return {
    bytes: turn
      ? (cleaned(await upright(bytes, metadata, sharp), kind.picture, metadata) ?? stored)
      : stored,
    dimensions: autoOrient,
    kind: kind.picture,
  }
}
