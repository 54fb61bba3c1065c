import { Kind, parse, visit, type FieldNode, type ValueNode } from 'graphql'

import { doorLimits } from './doorLimits.ts'

const isTooMany = (limit: unknown): boolean => {
  const number = Number(limit)
  return !(number >= 1 && number <= doorLimits.documents)
}

/**
 * Whether a query in a URL asks for more documents at once than somebody gets who is not known: `limit=0`
 * and `pagination=false` are all of them, in the list itself and in joins.
 */
export const urlAsksForTooMany = (search: URLSearchParams): boolean => {
  const limits = [...search].filter(([name]) => /(^|\[)limit\]?$/.test(name))
  const isWhole = search.get('pagination') === 'false' && !search.has('limit')
  return isWhole || limits.some(([, limit]) => isTooMany(limit))
}

type Variables = Readonly<Record<string, unknown>>

/** What an argument is, as far as numbers and booleans go. */
const valueOf = (node: ValueNode | undefined, variables: Variables): unknown => {
  if (node?.kind === Kind.VARIABLE) return variables[node.name.value]
  return node && 'value' in node ? node.value : undefined
}

/** The same of a GraphQL query. */
export const queryAsksForTooMany = (query: string, given: Variables): boolean => {
  const variables: Record<string, unknown> = {}
  let found = false
  const look = ({ arguments: given = [] }: FieldNode) => {
    const of = (name: string) =>
      valueOf(given.find((argument) => argument.name.value === name)?.value, variables)
    const limit = of('limit') ?? undefined
    found ||= limit === undefined ? of('pagination') === false : isTooMany(limit)
  }
  try {
    visit(parse(query), {
      Field: look,
      VariableDefinition: ({ defaultValue, variable: { name } }) => {
        variables[name.value] = given[name.value] ?? valueOf(defaultValue, {})
      },
    })
  } catch {
    return false
  }
  return found
}
