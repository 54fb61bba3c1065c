/** Nodes that every Lexical document may hold, whatever the editor's features add. */
const ownTypes = ['linebreak', 'paragraph', 'tab', 'text']

/** Deeper than any text; what is deeper would only exhaust the stack of whoever walks through it. */
const deepest = 100

/** Of the JSON, in characters: some 100,000 words, more than any story. */
const longest = 1_000_000

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What is wrong with the shape of a body that somebody sent: neither Payload nor Lexical looks before
 * walking through it.
 * @param types the nodes that the editor knows beside Lexical's own
 * @returns where and what, or `undefined` for a body that can be stored and opened
 */
export const malformed = (body: unknown, types: readonly string[]): string | undefined => {
  if (body === undefined || body === null) return undefined
  if (!isObject(body) || !isObject(body.root))
    return 'It is no Lexical document with a root, as the editor makes it.'
  if (!Array.isArray(body.root.children)) return 'Its root has no list of children.'
  if (JSON.stringify(body).length > longest) {
    return `It is longer than ${longest.toLocaleString('en')} characters. Divide it into several articles.`
  }
  const known = new Set([...ownTypes, ...types])

  const problemIn = (node: unknown, place: string, depth: number): string | undefined => {
    if (!isObject(node)) return `${place} is no node.`
    const { children, fields, text, type } = node
    if (typeof type !== 'string' || !known.has(type)) {
      return `${place} is of the type ${JSON.stringify(type)}, which the editor does not know.`
    }
    if (type === 'text' && typeof text !== 'string') return `${place} has no text.`
    if (fields !== undefined && !isObject(fields)) return `The fields of ${place} are no object.`
    if (children === undefined) return undefined
    if (!Array.isArray(children)) return `The children of ${place} are no list.`
    if (depth >= deepest) return `${place} is nested too deep.`
    return problemAmong(children, place, depth + 1)
  }
  const problemAmong = (nodes: unknown[], place: string, depth: number): string | undefined => {
    for (const [index, node] of nodes.entries()) {
      const problem = problemIn(node, `${place}.children[${index}]`, depth)
      if (problem) return problem
    }
    return undefined
  }
  return problemAmong(body.root.children, 'root', 0)
}
