import escapeHTML from 'escape-html'

import { idOf } from '../../../src/relationships/idOf.ts'
import { typedIn, type BodyNode } from '../nodes.ts'
import { oneLine } from '../oneLine.ts'
import type { NodeRendering, RenderContext } from '../rendering.ts'
import { safeLink } from '../safeLink.ts'

/** The picture with the words that stand under it: the text's own, or else those it came with. */
const pictureOf = ({ fields, value }: BodyNode, { images }: RenderContext) => {
  const image = images.get(idOf(value) ?? '')
  const url = safeLink(image?.url)
  const words = [
    typedIn(fields?.caption) || typedIn(image?.caption),
    typedIn(fields?.credit) || typedIn(image?.credit),
  ]
  return {
    alt: image?.decorative ? '' : (image?.alt ?? ''),
    image,
    url,
    words: words.filter(Boolean).map(oneLine),
  }
}

/** A picture in the text. One that no longer exists is left out, with what was written for it. */
export const pictureRendering: NodeRendering = {
  html: (node, { context }) => {
    const { alt, image, url, words } = pictureOf(node, context)
    if (!image || !url) return ''
    const size =
      image.width && image.height ? ` width="${image.width}" height="${image.height}"` : ''
    const img = `<img src="${escapeHTML(url)}" alt="${escapeHTML(alt)}"${size} loading="lazy">`
    const caption = words.map(escapeHTML).join(' ')
    return `<figure>${img}${caption && `<figcaption>${caption}</figcaption>`}</figure>`
  },
  markdown: (node, { context }) => {
    const { alt, image, url, words } = pictureOf(node, context)
    if (!image || !url) return []
    const caption = words.join(' ')
    return [
      { type: 'paragraph', children: [{ type: 'image', alt, url }] },
      ...(caption
        ? [
            {
              type: 'paragraph' as const,
              children: [
                {
                  type: 'emphasis' as const,
                  children: [{ type: 'text' as const, value: caption }],
                },
              ],
            },
          ]
        : []),
    ]
  },
  // What was written for this text; the words that the picture came with are not in it.
  paragraphs: ({ fields }) => {
    const words = [typedIn(fields?.caption), typedIn(fields?.credit)].filter(Boolean).join(' ')
    return words ? [words] : []
  },
}
