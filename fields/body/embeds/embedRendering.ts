import escapeHTML from 'escape-html'

import { typedIn, type BodyNode } from '../nodes.ts'
import type { NodeRendering, RenderContext } from '../rendering.ts'
import { safeLink } from '../safeLink.ts'
import { readEmbed, type Embed } from './readEmbed.ts'

/** What players need. The frame's own site is another origin: it reaches nothing of this one. */
const sandbox = 'allow-same-origin allow-scripts allow-popups allow-presentation'

/**
 * What is shown: an embed, or for an address that is not allowed (any more), which only drafts can
 * have, a link.
 */
const partsOf = ({ fields }: BodyNode, { embedHosts }: RenderContext) => {
  const written = typedIn(fields?.url)
  const { embed } = readEmbed(written, embedHosts)
  const link = /^https?:\/\//i.test(written) ? safeLink(written) : null
  return { caption: typedIn(fields?.caption), embed, url: embed?.url ?? link, written }
}

const frameHtml = ({ frame, provider, size }: Embed, caption: string) =>
  `<iframe src="${escapeHTML(frame ?? '')}" title="${escapeHTML(caption || provider)}" width="${size.width}" height="${size.height}" loading="lazy" sandbox="${sandbox}" allow="encrypted-media; fullscreen; picture-in-picture" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>`

/**
 * A video, a post or a map of another site: a frame where that site has a plain address for one,
 * else a link. Never one of its scripts.
 */
export const embedRendering: NodeRendering = {
  html: (node, { context }) => {
    const { caption, embed, url, written } = partsOf(node, context)
    if (!written && !caption) return ''
    const text = escapeHTML(url ?? written)
    const link = url ? `<a href="${text}" rel="noopener noreferrer">${text}</a>` : text
    const shown = embed?.frame ? frameHtml(embed, caption) : link
    const words = caption && `<figcaption>${escapeHTML(caption)}</figcaption>`
    return `<figure class="embed">${shown}${words}</figure>`
  },
  markdown: (node, { context }) => {
    const { caption, url, written } = partsOf(node, context)
    const text = { type: 'text' as const, value: caption || url || written }
    if (!text.value) return []
    return [
      { type: 'paragraph', children: url ? [{ type: 'link', children: [text], url }] : [text] },
    ]
  },
  paragraphs: ({ fields }) =>
    [typedIn(fields?.caption), typedIn(fields?.url)].filter((text) => text !== ''),
}
