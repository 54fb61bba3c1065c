import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import type { UploadedFile } from '../../../src/pictures/uploadedFile.ts'
import { pointOf } from '../focalPoint.ts'
import { mayWrite, withoutFile, type WriteArgs } from '../pictureContext.ts'
import { dimensionsAfter, uploadEdits } from '../uploadEdits.ts'
import { withFittingSizes } from '../withFittingSizes.ts'

type Stored = {
  filename?: null | string
  focalX?: null | number
  focalY?: null | number
  height?: null | number
  mimeType?: null | string
  width?: null | number
}

const stored = async (
  collection: SanitizedCollectionConfig,
  id: number | string,
  req: PayloadRequest,
) =>
  (await req.payload.findByID({
    id,
    collection: collection.slug as CollectionSlug,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req: withoutFile(req),
    select: Object.fromEntries(
      ['filename', 'focalX', 'focalY', 'height', 'mimeType', 'width'].map((name) => [name, true]),
    ),
  })) as null | Stored

/** From wherever pictures are kept when not on this machine’s disk. Payload would ask itself over HTTP. */
const fromStorage = async (
  collection: SanitizedCollectionConfig,
  { filename, mimeType }: Stored,
  req: PayloadRequest,
): Promise<undefined | UploadedFile> => {
  if (!collection.upload.disableLocalStorage || !filename) return undefined
  for (const handler of collection.upload.handlers ?? []) {
    const response = await handler(withoutFile(req), {
      doc: undefined as never,
      headers: new Headers(),
      params: { collection: collection.slug, filename },
    })
    if (!response?.ok) continue
    const data = Buffer.from(await response.arrayBuffer())
    return { data, mimetype: mimeType ?? '', name: filename, size: data.length }
  }
  return undefined
}

/**
 * Makes the sizes of a stored picture anew when it is cropped or its focal point is moved. Over the
 * API the focal point is a field like others; Payload would store it and leave the sizes as they are.
 */
export const recrop: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const write = args as WriteArgs
  const { id } = write
  if (operation !== 'update' || id === undefined || req.file) return args
  const edits = uploadEdits(req)
  const { focalX, focalY, ...data } = write.data ?? {}
  const point = pointOf(edits.focalPoint?.x ?? focalX, edits.focalPoint?.y ?? focalY)
  if (!edits.crop && !point) return args
  if (!(await mayWrite({ args: write, collection, operation, req }))) return args

  const picture = await stored(collection, id, req)
  const moves = point && (point.x !== picture?.focalX || point.y !== picture.focalY)
  if (!picture?.width || !picture.height || (!edits.crop && !moves)) {
    if (req.query) delete req.query.uploadEdits
    return args
  }
  req.query = { ...req.query, uploadEdits: { ...edits, ...(point && { focalPoint: point }) } }
  const file = await fromStorage(collection, picture, req)
  if (file) req.file = file
  // Without the fields: Payload takes a point that is in both for one that has not changed.
  const moved = { ...args, data, ...(file && { overwriteExistingFiles: true }) } as typeof args
  const { height, width } = picture
  return withFittingSizes(moved, dimensionsAfter(edits, { height, width }))
}
