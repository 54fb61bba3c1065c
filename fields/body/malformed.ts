import { runsInBrowsers } from './safeLink.ts'

/** What an editor knows, as far as a text has to fit it. */
export type Grammar = {
  /** The blocks that it has, by their `blockType`, each with the grammars of the rich texts in it. */
  blocks: Readonly<Record<string, Readonly<Record<string, Grammar>>>>
  /** The nodes that it knows beside Lexical's own. */
  types: readonly string[]
}

/** Nodes that every Lexical document may hold, whatever the editor's features add. */
const ownTypes = ['linebreak', 'paragraph', 'tab', 'text']

/** Nodes that hold nodes of one kind alone. */
const parts = new Map([
  ['list', 'listitem'],
  ['table', 'tablerow'],
  ['tablerow', 'tablecell'],
])

/** Deeper than any text; what is deeper would only exhaust the stack of whoever walks through it. */
const deepest = 100

/** Of the JSON, in characters: some 100,000 words, more than any story. */
const longest = 1_000_000

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Place = { depth: number; place: string }

const problemOf = (text: unknown, grammar: Grammar, at: Place): string | undefined => {
  if (text === undefined || text === null) return undefined
  const what = at.depth === 0 ? 'It' : at.place
  if (!isObject(text) || !isObject(text.root)) {
    return `${what} is no Lexical document: it has no root.`
  }
  if (!Array.isArray(text.root.children)) {
    return `${what} is no Lexical document: its root has no list of children.`
  }
  const known = new Set([...ownTypes, ...grammar.types])

  const problemIn = (node: unknown, at: Place, within?: string): string | undefined => {
    const { depth, place } = at
    if (!isObject(node)) return `${place} is no node.`
    const { children, fields, text: words, type } = node
    if (typeof type !== 'string' || !known.has(type)) {
      return `${place} is of the type ${JSON.stringify(type)}, which the editor does not know.`
    }
    const part = within === undefined ? undefined : parts.get(within)
    if (part !== undefined && type !== part) return `${place} is no ${part}.`
    if (type === 'text' && typeof words !== 'string') return `${place} has no text.`
    if (fields !== undefined && !isObject(fields)) {
      // A picture has none until somebody writes something for it.
      if (type !== 'upload' || fields !== null) return `The fields of ${place} are no object.`
    }
    if (type === 'block') return problemOfBlock(fields, at)
    if (isObject(fields) && runsInBrowsers(fields.url)) {
      return `${place} is a link that browsers would run. Let it lead to an http, https, mailto or tel address.`
    }
    if (children === undefined) return undefined
    if (!Array.isArray(children)) return `The children of ${place} are no list.`
    if (depth >= deepest) return `${place} is nested too deep.`
    return problemAmong(children, { depth: depth + 1, place }, type)
  }

  const problemOfBlock = (fields: unknown, { depth, place }: Place): string | undefined => {
    const { blockType } = isObject(fields) ? fields : {}
    if (typeof blockType !== 'string' || !Object.hasOwn(grammar.blocks, blockType)) {
      return `${place} is a block of the type ${JSON.stringify(blockType)}, which the editor does not know.`
    }
    for (const [name, inner] of Object.entries(grammar.blocks[blockType]!)) {
      const inside = { depth: depth + 1, place: `${place}.fields.${name}.root` }
      const problem = problemOf((fields as Record<string, unknown>)[name], inner, inside)
      if (problem) return problem
    }
    return undefined
  }

  const problemAmong = (
    nodes: unknown[],
    { depth, place }: Place,
    within?: string,
  ): string | undefined => {
    for (const [index, node] of nodes.entries()) {
      const problem = problemIn(node, { depth, place: `${place}.children[${index}]` }, within)
      if (problem) return problem
    }
    return undefined
  }
  return problemAmong(text.root.children, at)
}

/**
 * What is wrong with the shape of a body that somebody sent: neither Payload nor Lexical looks before
 * walking through it.
 * @returns where and what, or `undefined` for a body that can be stored and opened
 */
export const malformed = (body: unknown, grammar: Grammar): string | undefined => {
  if (isObject(body) && JSON.stringify(body).length > longest) {
    return `It is longer than ${longest.toLocaleString('en')} characters. Divide it into several articles.`
  }
  return problemOf(body, grammar, { depth: 0, place: 'root' })
}
