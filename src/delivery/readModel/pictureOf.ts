import type { BodyImage } from '../../../fields/body/rendering.ts'
import type { Picture } from '../shapes/picture.ts'

/** A picture as readers get it; `null` of a file that has no address. */
export const pictureOf = (
  image: BodyImage | undefined,
  { caption, server }: { caption?: null | string; server: string },
): null | Picture => {
  if (!image?.url) return null
  const absolute = (url: string) => (server ? new URL(url, server).href : url)
  const sizes = Object.entries(image.sizes ?? {}).flatMap(([name, size]) =>
    size?.url && size.width && size.height
      ? [
          {
            name,
            url: absolute(size.url),
            width: size.width,
            height: size.height,
            mimeType: size.mimeType ?? image.mimeType ?? 'application/octet-stream',
          },
        ]
      : [],
  )
  return {
    id: image.id,
    url: absolute(image.url),
    alt: image.decorative ? '' : (image.alt ?? ''),
    caption: caption || image.caption || null,
    credit: image.credit || null,
    width: image.width ?? null,
    height: image.height ?? null,
    mimeType: image.mimeType ?? null,
    sizes: sizes.sort((one, other) => one.width - other.width),
  }
}
