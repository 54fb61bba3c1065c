import type { Definition, PhrasingContent } from 'mdast'

import { formats, lineBreakNode, linkNode, textNode } from '../../../../fields/body/lexicalNodes.ts'
import { textOf, type BodyNode } from '../../../../fields/body/nodes.ts'
import { safeLink } from '../../../../fields/body/safeLink.ts'
import { isUnspaced } from '../plainText/lineShape.ts'
import type { Sentence } from '../../../translations/sentence.ts'
import { markdownWarnings } from './markdownWarnings.ts'

/** What reading a text needs beside it. */
export type ReadingContext = {
  /** The addresses that are named elsewhere in the text, by identifier. */
  definitions: ReadonlyMap<string, Definition>
  /** The identifiers of those that were looked up. */
  used: Set<string>
  warn: (sentence: Sentence) => void
}

/** What Markdown has no signs for and the newsroom writes as HTML. */
const htmlMarks = new Map([
  ['u', formats.underline],
  ['sub', formats.subscript],
  ['sup', formats.superscript],
])

type Tag = { closes: boolean; mark: number; name: string }

const tagOf = (node: PhrasingContent | undefined): null | Tag => {
  if (node?.type !== 'html') return null
  const [, slash, name = ''] = /^<(\/?)([a-z]+)>$/i.exec(node.value) ?? []
  const mark = htmlMarks.get(name.toLowerCase())
  return mark === undefined ? null : { closes: slash === '/', mark, name: name.toLowerCase() }
}

/** The places of all tags that have their partner. */
const pairedTags = (nodes: PhrasingContent[]): Set<number> => {
  const paired = new Set<number>()
  const open = new Map<string, number[]>()
  for (const [at, node] of nodes.entries()) {
    const tag = tagOf(node)
    if (!tag) continue
    const waiting = open.get(tag.name) ?? []
    open.set(tag.name, waiting)
    const partner = tag.closes ? waiting.pop() : undefined
    if (!tag.closes) waiting.push(at)
    else if (partner !== undefined) paired.add(partner).add(at)
  }
  return paired
}

/** A line that was wrapped: a space, but between Chinese characters nothing. */
const unwrapped = (text: string) =>
  text.replaceAll('\n', (_, at: number) =>
    isUnspaced(text.charAt(at - 1)) && isUnspaced(text.charAt(at + 1)) ? '' : ' ',
  )

/** The same text nodes with more marks. */
const withMark = (nodes: BodyNode[], mark: number): BodyNode[] =>
  nodes.map((node) => {
    if (node.children) return { ...node, children: withMark(node.children, mark) }
    return node.type === 'text' ? { ...node, format: Number(node.format) | mark } : node
  })

/** Lexical’s nodes for what stands within a paragraph. */
export const readInline = (nodes: PhrasingContent[], context: ReadingContext): BodyNode[] => {
  const paired = pairedTags(nodes)
  const open = new Map<number, number>()
  return nodes.flatMap((node, at) => {
    const tag = paired.has(at) ? tagOf(node) : null
    if (tag) {
      open.set(tag.mark, (open.get(tag.mark) ?? 0) + (tag.closes ? -1 : 1))
      return []
    }
    const marks = [...open].reduce((all, [mark, times]) => (times > 0 ? all | mark : all), 0)
    return withMark(readNode(node, context), marks)
  })
}

const readNode = (node: PhrasingContent, context: ReadingContext): BodyNode[] => {
  switch (node.type) {
    case 'break':
      return [lineBreakNode()]
    case 'delete':
      return withMark(readInline(node.children, context), formats.strikethrough)
    case 'emphasis':
      return withMark(readInline(node.children, context), formats.italic)
    case 'footnoteReference':
      context.warn(markdownWarnings.footnotes())
      return [textNode(`[${node.label ?? node.identifier}]`)]
    case 'html':
      return readHtml(node.value, context)
    case 'image':
      return readPicture(node.alt ?? '', node.url, context)
    case 'imageReference':
      return readPicture(node.alt ?? '', addressOf(node.identifier, context)?.url, context)
    case 'inlineCode':
      return [textNode(node.value, formats.code)]
    case 'link':
      return readLink(readInline(node.children, context), node, context)
    case 'linkReference': {
      const children = readInline(node.children, context)
      const definition = addressOf(node.identifier, context)
      return definition ? readLink(children, definition, context) : children
    }
    case 'strong':
      return withMark(readInline(node.children, context), formats.bold)
    case 'text':
      return [textNode(unwrapped(node.value))]
  }
}

const addressOf = (identifier: string, { definitions, used }: ReadingContext) => {
  used.add(identifier)
  return definitions.get(identifier)
}

const readHtml = (value: string, { warn }: ReadingContext): BodyNode[] => {
  if (/^<br\s*\/?>$/i.test(value)) return [lineBreakNode()]
  if (value.startsWith('<!--')) {
    warn(markdownWarnings.comment(value))
    return []
  }
  warn(markdownWarnings.html(value))
  return [textNode(unwrapped(value))]
}

type Address = { title?: null | string; url: string }

/** A link has no links inside. */
const withoutLinks = (nodes: BodyNode[]): BodyNode[] =>
  nodes.flatMap((node) => (node.type === 'link' ? (node.children ?? []) : [node]))

const readLink = (nodes: BodyNode[], { title, url }: Address, { warn }: ReadingContext) => {
  const children = withoutLinks(nodes)
  const words = children.map(textOf).join('')
  if (title) warn(markdownWarnings.linkTitle(title))
  const safe = safeLink(url)
  if (safe === null) {
    if (url !== '') warn(markdownWarnings.linkRefused(words, url))
    return children
  }
  return [linkNode(safe, words.trim() === '' ? [textNode(safe)] : children)]
}

const readPicture = (alt: string, url: string | undefined, { warn }: ReadingContext) => {
  const safe = safeLink(url)
  if (safe === null) {
    warn(markdownWarnings.pictureWithoutAddress(alt))
    return alt ? [textNode(alt)] : []
  }
  warn(markdownWarnings.picture(alt, safe))
  return [linkNode(safe, [textNode(alt || safe)])]
}
