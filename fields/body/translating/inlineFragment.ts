import escapeHTML from 'escape-html'
import { defaultTreeAdapter as tree, html, parseFragment, type DefaultTreeAdapterMap } from 'parse5'

import { formats, lineBreakNode, textNode } from '../lexicalNodes.ts'
import type { BodyNode } from '../nodes.ts'

/*
 * What stands within a paragraph as a small piece of HTML, which services that translate leave whole,
 * and back. Links are `<a id="0">`: where they lead stays with us, and so does everything that
 * is neither text nor link (`<img id="1">`).
 */

type Mark = keyof typeof formats

const elements: [string, Mark][] = [
  ['b', 'bold'],
  ['i', 'italic'],
  ['u', 'underline'],
  ['s', 'strikethrough'],
  ['code', 'code'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
]

const others: Record<string, Mark> = { del: 'strikethrough', em: 'italic', strong: 'bold' }

const markOf = new Map<string, Mark>([...elements, ...Object.entries(others)])

const isLink = ({ type }: BodyNode) => type === 'link' || type === 'autolink'

/** @returns `html`, and in `kept` what its ids stand for */
export const toFragment = (nodes: BodyNode[]): { html: string; kept: BodyNode[] } => {
  const kept: BodyNode[] = []
  const keep = (node: BodyNode) => kept.push(node) - 1
  const write = (node: BodyNode): string => {
    if (node.type === 'linebreak') return '<br>'
    if (isLink(node)) {
      const id = keep(node)
      return `<a id="${id}">${(node.children ?? []).map(write).join('')}</a>`
    }
    if (node.type !== 'text') return `<img id="${keep(node)}">`
    const format = Number(node.format) || 0
    return elements
      .filter(([, mark]) => format & formats[mark])
      .reduceRight((inside, [name]) => `<${name}>${inside}</${name}>`, escapeHTML(node.text ?? ''))
  }
  return { html: nodes.map(write).join(''), kept }
}

type HtmlNode = DefaultTreeAdapterMap['childNode']
type Template = DefaultTreeAdapterMap['template']

const idOf = (element: DefaultTreeAdapterMap['element']) =>
  element.attrs.find(({ name }) => name === 'id')?.value

/** Neighbours that look the same are one. */
const joined = (nodes: BodyNode[]): BodyNode[] => {
  const all: BodyNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    const same = last?.type === 'text' && node.type === 'text' && last.format === node.format
    if (same) all[all.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else all.push(node)
  }
  return all
}

/**
 * Reads such a piece, also one that came back broken: elements that it does not know are their text, a
 * link that is gone leaves its words, and what was kept and does not come back stands at the end.
 */
export const fromFragment = (fragment: string, kept: readonly BodyNode[]): BodyNode[] => {
  const left = new Map(kept.map((node, id) => [String(id), node]))
  const take = (id: string | undefined) => {
    const node = left.get(id ?? '')
    left.delete(id ?? '')
    return node
  }
  const read = (nodes: HtmlNode[], format: number, inLink: boolean): BodyNode[] =>
    nodes.flatMap((node): BodyNode[] => {
      if (tree.isTextNode(node)) return [textNode(node.value, format)]
      if (!tree.isElementNode(node)) return []
      const { tagName } = node
      const { childNodes } =
        tagName === 'template' ? tree.getTemplateContent(node as Template) : node
      if (tagName === 'br') return [lineBreakNode()]
      if (tagName === 'img') return [take(idOf(node)) ?? []].flat()
      const mark = markOf.get(tagName)
      const inside = () => read(childNodes, mark ? format | formats[mark] : format, inLink)
      if (tagName !== 'a' || inLink || !isKeptLink(idOf(node))) return inside()
      const link = take(idOf(node))!
      const children = joined(read(childNodes, format, true))
      return children.length > 0 ? [{ ...link, children }] : []
    })
  const isKeptLink = (id: string | undefined) => {
    const node = left.get(id ?? '')
    return node !== undefined && isLink(node)
  }
  const root = tree.createElement('div', html.NS.HTML, [])
  const nodes = read(parseFragment<DefaultTreeAdapterMap>(root, fragment, {}).childNodes, 0, false)
  return joined([...nodes, ...[...left.values()].filter((node) => !isLink(node))])
}
