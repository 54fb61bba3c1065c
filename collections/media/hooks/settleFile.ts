import {
  APIError,
  MissingFile,
  ValidationError,
  type CollectionBeforeOperationHook,
  type Payload,
} from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { pictureFileName } from '../../../src/pictures/fileName.ts'
import { preparePicture } from '../../../src/pictures/preparePicture.ts'
import { bytesOf, withBytes } from '../../../src/pictures/uploadedFile.ts'
import { tell } from '../../../src/translations/sentence.ts'
import { mayWrite, type WriteArgs } from '../pictureContext.ts'
import { dimensionsAfter, uploadEdits } from '../uploadEdits.ts'
import { withFittingSizes } from '../withFittingSizes.ts'

/**
 * Refuses what is no picture, or too large a one, and makes of the others what is stored and under
 * which name. It has to be sent: Payload would also fetch it from an address, unchecked.
 * @throws ValidationError 400, MissingFile 400
 */
export const settleFile =
  ({ languages, upload }: SanitizedOptions): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    const write = args as WriteArgs
    const { file } = req
    const isCopy = write.duplicateFromID !== undefined && write.duplicateFromID !== null
    if (isCopy || (!file && operation === 'update')) return args
    if (!(await mayWrite({ args: write, collection, operation, req }))) return args
    if (!file) throw new MissingFile(req.t)

    const { sharp }: Partial<Payload['config']> = req.payload.config
    if (!sharp) {
      throw new APIError(
        'Pictures cannot be checked, and so not be taken: the Payload config has no `sharp`. Ask whoever runs the newsroom to add it.',
        500,
        undefined,
        true,
      )
    }
    const picture = await preparePicture({
      ...upload,
      allowed: collection.upload.mimeTypes ?? [],
      bytes: await bytesOf(file),
      sharp,
    })
    if (picture.refusal !== undefined) {
      throw new ValidationError({
        collection: collection.slug,
        errors: [{ message: tell(req.t, picture.refusal), path: 'file' }],
        req,
      })
    }

    const { clientUploadContext: _, ...settled } = await withBytes(file, picture.bytes)
    const { extension, mimeType } = picture.kind
    req.file = {
      ...settled,
      mimetype: mimeType,
      name: pictureFileName({ extension, languages, name: file.name }),
    }
    return withFittingSizes(args, dimensionsAfter(uploadEdits(req), picture.dimensions))
  }
