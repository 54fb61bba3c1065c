import { ValidationError, type FieldHook } from 'payload'

import { malformed } from './malformed.ts'

type Editor = {
  editorConfig?: { features?: { nodes?: { node: unknown }[] } }
}

/** The names of the nodes that the features of a rich-text field's editor bring. */
const typesOf = (editor: Editor | undefined): string[] =>
  (editor?.editorConfig?.features?.nodes ?? []).flatMap(({ node }) => {
    const lexicalClass = (isReplacement(node) ? node.replace : node) as { getType?: () => string }
    return lexicalClass.getType ? [lexicalClass.getType()] : []
  })

const isReplacement = (node: unknown): node is { replace: unknown } =>
  typeof node === 'object' && node !== null && 'replace' in node

/**
 * Refuses a body that the editor could not open again.
 * @throws ValidationError 400 that names the node
 */
export const refuseMalformed: FieldHook = ({
  collection,
  field,
  originalDoc,
  path,
  req,
  value,
}) => {
  const problem = malformed(
    value,
    typesOf('editor' in field ? (field.editor as Editor) : undefined),
  )
  if (!problem) return value
  throw new ValidationError({
    collection: collection?.slug,
    errors: [
      {
        message: `The text cannot be saved. ${problem}`,
        path: path.join('.'),
      },
    ],
    id: originalDoc?.id,
    req,
  })
}
