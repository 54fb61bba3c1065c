import type { CollectionBeforeOperationHook, Payload } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { pictureWords } from '../../../src/pictures/embedded/pictureWords.ts'
import { embeddedIn, metadataOf } from '../../../src/pictures/preparePicture.ts'
import { bytesOf } from '../../../src/pictures/uploadedFile.ts'
import { beginPicture, mayWrite, type WriteArgs } from '../pictureContext.ts'

/** Reads what an uploaded picture says of itself. Of any other file it reads nothing. */
export const readPictureWords =
  ({ timeZone }: SanitizedOptions): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    const context = beginPicture(req)
    const { sharp }: Partial<Payload['config']> = req.payload.config
    if (!sharp || !req.file) return args
    if (!(await mayWrite({ args: args as WriteArgs, collection, operation, req }))) return args
    const metadata = await metadataOf(await bytesOf(req.file), sharp)
    if (metadata) context.words = pictureWords({ ...embeddedIn(metadata), timeZone })
    return args
  }
