import escapeHTML from 'escape-html'

import { nodesOf, type Body, type BodyNode } from '../nodes.ts'
import { fromFragment, toFragment } from './inlineFragment.ts'

/** The words of an article, as translators have them. */
export type Texts = {
  body?: Body | null
  headline?: null | string
  leadImageCaption?: null | string
  summary?: null | string
}

/** What becomes of a small piece of HTML: a headline, a paragraph, an item, a cell. */
export type Change = (fragment: string) => string

/** Fields of blocks and pictures that readers read, as plain text. Credits are names. */
const plainFields: Record<string, readonly string[]> = {
  embed: ['caption'],
  factBox: ['title'],
  pullQuote: ['text', 'attribution'],
  subheading: ['text'],
  upload: ['caption'],
}

const inlineTypes = new Set(['autolink', 'inlineBlock', 'linebreak', 'link', 'tab', 'text'])

const hasWords = (fragment: string) => /\p{L}/u.test(fragment.replace(/<[^>]*>|&\w+;/g, ''))

/** Space at the ends is not the service's to keep. */
const changeWords = (fragment: string, change: Change): string => {
  if (!hasWords(fragment)) return fragment
  const words = fragment.trim()
  const start = fragment.indexOf(words)
  return `${fragment.slice(0, start)}${change(words)}${fragment.slice(start + words.length)}`
}

/** A text of one line stays one. */
const changePlain = (text: string, change: Change): string => {
  const lineBreak = text.includes('\n') ? '\n' : ' '
  return fromFragment(changeWords(escapeHTML(text).replaceAll('\n', '<br>'), change), [])
    .map((node) => (node.type === 'linebreak' ? lineBreak : node.text))
    .join('')
}

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && 'root' in value

const changeFields = (
  fields: NonNullable<BodyNode['fields']>,
  kind: string,
  change: Change,
): NonNullable<BodyNode['fields']> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (isBody(value)) return [name, changeBody(value, change)]
      const isPlain = plainFields[kind]?.includes(name) && typeof value === 'string'
      return [name, isPlain ? changePlain(value, change) : value]
    }),
  )

const changeNode = (node: BodyNode, change: Change): BodyNode => {
  const kind = node.type === 'block' ? String(node.fields?.blockType) : node.type
  return {
    ...node,
    ...(node.children ? { children: changeNodes(node.children, change) } : {}),
    ...(node.fields ? { fields: changeFields(node.fields, kind, change) } : {}),
  }
}

/** What stands in one line is one piece; a list inside an item, or the cells of a row, are others. */
const changeNodes = (nodes: BodyNode[], change: Change): BodyNode[] => {
  const changed: BodyNode[] = []
  let line: BodyNode[] = []
  const endLine = () => {
    if (line.length === 0) return
    const { html, kept } = toFragment(line)
    changed.push(...(hasWords(html) ? fromFragment(changeWords(html, change), kept) : line))
    line = []
  }
  for (const node of nodes) {
    if (inlineTypes.has(node.type)) line.push(node)
    else {
      endLine()
      changed.push(changeNode(node, change))
    }
  }
  endLine()
  return changed
}

const changeBody = (body: Body, change: Change): Body =>
  ({ ...body, root: { ...body.root, children: changeNodes(nodesOf(body), change) } }) as Body

/** The same words with each piece changed, in reading order; what nobody reads stays as it is. */
export const mapTexts = (texts: Texts, change: Change): Texts => {
  const plain = (text: null | string | undefined) => text && changePlain(text, change)
  const { body, headline, leadImageCaption, summary } = texts
  return {
    headline: plain(headline),
    summary: plain(summary),
    leadImageCaption: plain(leadImageCaption),
    body: body && changeBody(body, change),
  }
}

/** The pieces that `mapTexts` changes, in its order. */
export const textsOf = (texts: Texts): string[] => {
  const found: string[] = []
  mapTexts(texts, (fragment) => {
    found.push(fragment)
    return fragment
  })
  return found
}

/** The same words with those pieces in the place of their own, in the order of `textsOf`. */
export const withTexts = (texts: Texts, pieces: readonly string[]): Texts => {
  let next = 0
  return mapTexts(texts, () => pieces[next++]!)
}
