import type { Collection } from 'payload'

import { fittingSizes } from '../../src/pictures/fittingSizes.ts'

/** The arguments of one operation, for a picture of these dimensions. */
export const withFittingSizes = <T extends object>(
  args: T,
  dimensions: { height: number; width: number },
): T => {
  const { collection } = args as { collection: Collection }
  const { upload } = collection.config
  if (!upload?.imageSizes) return args
  const imageSizes = fittingSizes(upload.imageSizes, dimensions)
  return {
    ...args,
    collection: {
      ...collection,
      config: { ...collection.config, upload: { ...upload, imageSizes } },
    },
  }
}
