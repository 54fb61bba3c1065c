import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What selections are read with. */
export type Reading = {
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** As they are coerced. */
  variableValues: Record<string, unknown>
}

const isWanted = (node: SelectionNode, { variableValues }: Reading): boolean => {
  if (!node.directives?.length) return true
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues)
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues)
  return skip?.if !== true && include?.if !== false
}

/**
 * The fields that are selected, by their name in the answer: those that are asked for several times are one,
 * and a fragment counts once. The schema has neither interfaces nor unions, so that every fragment fits.
 */
export const fieldsIn = (
  sets: readonly (SelectionSetNode | undefined)[],
  reading: Reading,
): Map<string, FieldNode[]> => {
  const fields = new Map<string, FieldNode[]>()
  const seen = new Set<string>()
  const collect = (set: SelectionSetNode | undefined) => {
    for (const node of set?.selections ?? []) {
      if (!isWanted(node, reading)) continue
      if (node.kind === Kind.FIELD) {
        const name = node.alias?.value ?? node.name.value
        const known = fields.get(name)
        if (known) known.push(node)
        else fields.set(name, [node])
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        collect(node.selectionSet)
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value)
        collect(reading.fragments[node.name.value]?.selectionSet)
      }
    }
  }
  for (const set of sets) collect(set)
  return fields
}
