import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

import type { Cost } from './cost.ts'
import { pageSize } from './limits.ts'
import { refusal } from './refusal.ts'
import { fieldsIn, type Reading } from './selection.ts'

type Arguments = Record<string, unknown>

/** Numbers that are refused later can make nothing cheaper. */
const timesOf = ({ times = 1 }: Cost, of: { above: Arguments; self: Arguments }): number =>
  typeof times === 'number'
    ? times
    : Math.min(Math.max(1, Number(of[times.of][times.argument])), pageSize.most)

/**
 * What an operation asks for, with its variables: as it will be executed, so that no fragment and no alias hides
 * anything. Introspection counts nothing, as graphql-js limits it by a rule of its own.
 * @param most fields below each other: what is deeper is not looked at, since it can be without an end
 * @throws a refusal of what is deeper
 */
export const measure = (
  { selectionSet }: OperationDefinitionNode,
  { most, query, reading }: { most: number; query: GraphQLObjectType; reading: Reading },
): { cost: number; rootFields: number } => {
  const walk = (
    sets: readonly (SelectionSetNode | undefined)[],
    { above, depth, type }: { above: Arguments; depth: number; type: GraphQLObjectType },
  ) => {
    const selected = fieldsIn(sets, reading)
    let cost = 0
    for (const nodes of selected.values()) {
      const node = nodes[0]!
      const field = type.getFields()[node.name.value]
      if (!field) continue
      if (depth > most) {
        throw refusal(
          'TOO_DEEP',
          `Fields may be ${most} deep: ask for what is below in a request of its own.`,
        )
      }
      const declared = (field.extensions.cost ?? {}) as Cost
      const self =
        field.args.length > 0 ? getArgumentValues(field, node, reading.variableValues) : {}
      const named = getNamedType(field.type)
      const below = isObjectType(named)
        ? walk(
            nodes.map((one) => one.selectionSet),
            { above: self, depth: depth + 1, type: named },
          ).cost
        : 0
      cost += timesOf(declared, { above, self }) * ((declared.own ?? 0) + below)
    }
    return { cost, rootFields: selected.size }
  }
  return walk([selectionSet], { above: {}, depth: 1, type: query })
}
