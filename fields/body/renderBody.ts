import {
  convertLexicalToHTML,
  defaultHTMLConverters,
  LinkHTMLConverter,
  type HTMLConverters,
} from '@payloadcms/richtext-lexical/html'
import escapeHTML from 'escape-html'

import type { Id } from '../../src/relationships/idOf.ts'
import { idOf } from '../../src/relationships/idOf.ts'
import { outline, plainText, type OutlinePart } from './outline.ts'
import { nodesOf, walk, type Body, type BodyNode } from './nodes.ts'

/** A picture in a body, with its words in the article's language. */
export type BodyImage = {
  id: Id
  alt?: null | string
  caption?: null | string
  credit?: null | string
  height?: null | number
  mimeType?: null | string
  url?: null | string
  width?: null | number
}

export type RenderedPart = Pick<OutlinePart, 'anchor' | 'paragraphs' | 'subheading'> & {
  html: string
  /** The same at every reading, where Payload would give a new one. */
  id: string
}
export type RenderedBody = { html: string; parts: RenderedPart[]; plainText: string }

/** What a body points to: the articles it links to and the pictures it shows. */
export const referencesOf = (body: Body | null | undefined): { articles: Id[]; images: Id[] } => {
  const articles = new Set<Id>()
  const images = new Set<Id>()
  for (const node of walk(nodesOf(body))) {
    if (node.type === 'upload') {
      const id = idOf(node.value)
      if (id !== undefined) images.add(id)
    } else if (node.fields?.linkType === 'internal') {
      const id = idOf((node.fields.doc as { value?: unknown } | undefined)?.value)
      if (id !== undefined) articles.add(id)
    }
  }
  return { articles: [...articles], images: [...images] }
}

const figure = (image: BodyImage | undefined): string => {
  if (!image?.url) return ''
  const size = image.width && image.height ? ` width="${image.width}" height="${image.height}"` : ''
  const img = `<img src="${escapeHTML(image.url)}" alt="${escapeHTML(image.alt ?? '')}"${size} loading="lazy">`
  const words = [image.caption, image.credit].filter(Boolean).map((text) => escapeHTML(text!))
  return `<figure>${img}${words.length ? `<figcaption>${words.join(' ')}</figcaption>` : ''}</figure>`
}

const convertersFor = (
  paths: ReadonlyMap<Id, string>,
  images: ReadonlyMap<Id, BodyImage>,
): HTMLConverters => {
  const link = LinkHTMLConverter({
    internalDocToHref: ({ linkNode }) => paths.get(idOf(linkNode.fields.doc?.value) ?? '') ?? '',
  })
  return {
    ...defaultHTMLConverters,
    ...link,
    link: (args) => {
      const { fields } = args.node as unknown as BodyNode
      const target = idOf((fields?.doc as { value?: unknown } | undefined)?.value)
      // A link to an article that the public cannot read is text: no dead link, and no hint of it.
      if (fields?.linkType === 'internal' && !paths.has(target ?? '')) {
        return args.nodesToHTML({ nodes: args.node.children }).join('')
      }
      return typeof link.link === 'function' ? link.link(args) : (link.link ?? '')
    },
    upload: ({ node }) => {
      const id = idOf((node as unknown as BodyNode).value)
      return figure(id === undefined ? undefined : images.get(id))
    },
  }
}

/**
 * A body for those who have no Lexical renderer: HTML, plain text, and its parts. All text is
 * escaped; subheadings become `<h2 id="anchor">`.
 * @param paths public address of each article that may be linked to, by id
 */
export const renderBody = ({
  body,
  images = new Map(),
  language,
  paths = new Map(),
}: {
  body: Body | null | undefined
  images?: ReadonlyMap<Id, BodyImage>
  language?: string
  paths?: ReadonlyMap<Id, string>
}): RenderedBody => {
  const converters = convertersFor(paths, images)
  const parts = outline(body, language).map(({ nodes, ...part }) => ({
    ...part,
    id: part.anchor ?? 'lead',
    html: convertLexicalToHTML({
      converters,
      data: {
        root: { type: 'root', children: nodes, direction: null, format: '', indent: 0, version: 1 },
      },
      disableContainer: true,
    }),
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
