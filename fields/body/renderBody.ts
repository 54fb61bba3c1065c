import escapeHTML from 'escape-html'

import { htmlOf } from './htmlOf.ts'
import type { Body } from './nodes.ts'
import { outline, plainText, type OutlinePart } from './outline.ts'
import type { RenderContext } from './rendering.ts'

export type RenderedPart = Pick<OutlinePart, 'anchor' | 'paragraphs' | 'subheading'> & {
  html: string
  /** The same at every reading, where Payload would give a new one. */
  id: string
}
export type RenderedBody = { html: string; parts: RenderedPart[]; plainText: string }

/**
 * A body for those who have no Lexical renderer: HTML, plain text, and its parts. All text is
 * escaped; subheadings become `<h2 id="anchor">`.
 * @param context what is in it beside its own text; nothing if not given
 */
export const renderBody = ({
  body,
  language,
  ...context
}: Partial<RenderContext> & {
  body: Body | null | undefined
  language?: string
}): RenderedBody => {
  const { embedHosts = [], images = new Map(), paths = new Map() } = context
  const parts = outline(body, language).map(({ nodes, ...part }) => ({
    ...part,
    id: part.anchor ?? 'lead',
    html: htmlOf(nodes, { embedHosts, images, paths }),
  }))
  const html = parts
    .map(({ anchor, html: own, subheading }) =>
      subheading === null
        ? own
        : `<h2 id="${escapeHTML(anchor ?? '')}">${escapeHTML(subheading)}</h2>${own}`,
    )
    .join('')
  return { html, parts, plainText: plainText(parts) }
}
