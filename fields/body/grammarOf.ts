import type { Field } from 'payload'

import type { Grammar } from './malformed.ts'

/** What Payload makes of the editor of a rich-text field, as far as it is used here. */
type Editor = {
  editorConfig?: {
    features?: {
      getSubFields?: Map<string, (args: object) => Field[] | null | undefined>
      nodes?: { node: unknown }[]
    }
  }
}

const isReplacement = (node: unknown): node is { replace: unknown } =>
  typeof node === 'object' && node !== null && 'replace' in node

/** The names of the nodes that the editor's features bring. */
const typesOf = ({ editorConfig }: Editor): string[] =>
  (editorConfig?.features?.nodes ?? []).flatMap(({ node }) => {
    const lexicalClass = (isReplacement(node) ? node.replace : node) as { getType?: () => string }
    return lexicalClass.getType ? [lexicalClass.getType()] : []
  })

const blocksOf = ({ editorConfig }: Editor): Grammar['blocks'] => {
  // Without a node it answers with a field of all the blocks that the editor has.
  const [all] = editorConfig?.features?.getSubFields?.get('block')?.({}) ?? []
  const blocks = all?.type === 'blocks' ? all.blocks : []
  return Object.fromEntries(
    blocks.map(({ fields, slug }) => [
      slug,
      Object.fromEntries(
        fields.flatMap((field) =>
          field.type === 'richText' && field.editor
            ? [[field.name, grammarOf(field.editor as Editor)]]
            : [],
        ),
      ),
    ]),
  )
}

const grammars = new WeakMap<object, Grammar>()

/** What the editor of a rich-text field knows, and those of the rich texts in its blocks. */
export const grammarOf = (editor: Editor): Grammar => {
  const known = grammars.get(editor)
  if (known) return known
  const grammar = { blocks: blocksOf(editor), types: typesOf(editor) }
  grammars.set(editor, grammar)
  return grammar
}
