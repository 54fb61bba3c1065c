import type {
  SerializedEditorState,
  SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

/** A body as it is stored. Its nodes are Lexical's, and the newsroom's blocks. */
export type Body = SerializedEditorState

/** Lexical's nodes, with the properties of the kinds that a body can hold. */
export type BodyNode = SerializedLexicalNode & {
  children?: BodyNode[]
  fields?: Record<string, unknown> & { anchor?: null | string; blockType?: string }
  format?: unknown
  relationTo?: string
  text?: string
  value?: unknown
}

export const nodesOf = (body: Body | null | undefined): BodyNode[] =>
  (body?.root?.children ?? []) as BodyNode[]

const isText = (value: unknown): value is Body =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Partial<Body>).root?.children)

/** The nodes of a rich text inside a block, such as that of a fact box. */
export const nodesIn = (field: unknown): BodyNode[] => (isText(field) ? nodesOf(field) : [])

/** What somebody typed into a field of a block, without the space around it; else nothing. */
export const typedIn = (field: unknown): string => (typeof field === 'string' ? field.trim() : '')

export const isBlock = (node: BodyNode, blockType: string): boolean =>
  node.type === 'block' && node.fields?.blockType === blockType

export const isSubheading = (node: BodyNode): boolean => isBlock(node, 'subheading')

/** The text of a node and all inside it; a line break is a newline. */
export const textOf = (node: BodyNode): string => {
  if (isSubheading(node)) return typedIn(node.fields?.text)
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  if (typeof node.text === 'string') return node.text
  return (node.children ?? []).map(textOf).join('')
}

/** A node and everything inside it, the rich texts of blocks included, in reading order. */
export const walk = function* (nodes: BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node
    if (node.children) yield* walk(node.children)
    if (node.type === 'block') {
      for (const field of Object.values(node.fields ?? {})) yield* walk(nodesIn(field))
    }
  }
}
