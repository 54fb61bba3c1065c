import type { BlockContent, PhrasingContent } from 'mdast'

import type { EmbedHost } from '../../src/options/types.ts'
import type { Id } from '../../src/relationships/idOf.ts'
import type { BodyNode } from './nodes.ts'

/** A picture in a body, with its words in the article's language. */
export type BodyImage = {
  id: Id
  alt?: null | string
  caption?: null | string
  credit?: null | string
  /** Shows nothing that has to be told. */
  decorative?: boolean | null
  height?: null | number
  mimeType?: null | string
  /** Smaller ones of it, by name. */
  sizes?: Record<string, ImageSize | null | undefined> | null
  url?: null | string
  width?: null | number
}

export type ImageSize = {
  height?: null | number
  mimeType?: null | string
  url?: null | string
  width?: null | number
}

/** What a body is rendered with beside itself. */
export type RenderContext = {
  /** Hosts of embeds beside the built-in ones. */
  embedHosts: readonly EmbedHost[]
  /** The pictures that it shows, by id. */
  images: ReadonlyMap<Id, BodyImage>
  /** Public address of each article that may be linked to, by id. */
  paths: ReadonlyMap<Id, string>
}

/** What a rendering needs for what is inside its node. */
export type HtmlTools = {
  blocks: (nodes: BodyNode[]) => string
  context: RenderContext
  inline: (nodes: BodyNode[]) => string
}

/** The same for Markdown, as nodes of its syntax tree: https://github.com/syntax-tree/mdast. */
export type MarkdownTools = {
  blocks: (nodes: BodyNode[]) => BlockContent[]
  context: RenderContext
  inline: (nodes: BodyNode[]) => PhrasingContent[]
  paragraphs: (nodes: BodyNode[]) => string[]
}

/** How one kind of node is told to readers. None of the three may lose text. */
export type NodeRendering = {
  /** Escaped HTML. */
  html: (node: BodyNode, tools: HtmlTools) => string
  markdown: (node: BodyNode, tools: MarkdownTools) => BlockContent[]
  /** Plain text, a string a paragraph. */
  paragraphs: (node: BodyNode, of: (nodes: BodyNode[]) => string[]) => string[]
}
