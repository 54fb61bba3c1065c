import type {
  SerializedEditorState,
  SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

/** A body as it is stored. Its nodes are Lexical's, and the `subheading` block. */
export type Body = SerializedEditorState

/** Lexical's nodes, with the properties of the kinds that a body can hold. */
export type BodyNode = SerializedLexicalNode & {
  children?: BodyNode[]
  fields?: Record<string, unknown> & { anchor?: null | string; blockType?: string; text?: string }
  relationTo?: string
  text?: string
  value?: unknown
}

export const nodesOf = (body: Body | null | undefined): BodyNode[] =>
  (body?.root?.children ?? []) as BodyNode[]

export const isSubheading = (node: BodyNode): boolean =>
  node.type === 'block' && node.fields?.blockType === 'subheading'

/** The text of a node and all inside it; a line break is a newline. */
export const textOf = (node: BodyNode): string => {
  if (isSubheading(node)) return (node.fields?.text ?? '').trim()
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  if (typeof node.text === 'string') return node.text
  return (node.children ?? []).map(textOf).join('')
}

/** A node and everything inside it, in reading order. */
export const walk = function* (nodes: BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node
    if (node.children) yield* walk(node.children)
  }
}
