import type { PayloadRequest } from 'payload'

type Dimensions = { height: number; width: number }

/** What the form sends beside a picture, in the query: as text over HTTP. */
type Edits = {
  crop?: unknown
  focalPoint?: { x?: unknown; y?: unknown }
  heightInPixels?: unknown
  widthInPixels?: unknown
}

export const uploadEdits = (req: PayloadRequest): Edits => {
  const edits = req.query?.uploadEdits
  return typeof edits === 'object' && edits !== null ? edits : {}
}

/** How large the picture is once it has been cropped as `edits` say. */
export const dimensionsAfter = (
  { crop, heightInPixels, widthInPixels }: Edits,
  dimensions: Dimensions,
): Dimensions =>
  crop
    ? {
        height: Number(heightInPixels) || dimensions.height,
        width: Number(widthInPixels) || dimensions.width,
      }
    : dimensions
