import { Kind, parse, visit, type FieldNode, type ValueNode } from 'graphql'

import type { Sentence } from '../translations/sentence.ts'
import { doorLimits } from './doorLimits.ts'

export const tooMany: Sentence = { key: 'doorTooMany', values: { most: doorLimits.documents } }

const isTooMany = (limit: unknown): boolean => {
  const number = Number(limit)
  return !(number >= 1 && number <= doorLimits.documents)
}

const { documents: most } = doorLimits

/**
 * What is wrong with how many documents a query in a URL asks for, of somebody who is not known: too many at
 * once (`limit=0` and `pagination=false` are all of them), in the list itself or in joins, or no number.
 */
export const urlLimitProblem = (search: URLSearchParams): Sentence | undefined => {
  const limits = [...search].flatMap(([name, limit]) =>
    /(^|\[)limit\]?$/.test(name) ? [limit] : [],
  )
  const odd = limits.find((limit) => !/^\d+$/.test(limit))
  if (odd !== undefined) {
    return { key: 'doorLimitNoNumber', values: { limit: odd.slice(0, 40), most } }
  }
  const isWhole = search.get('pagination') === 'false' && !search.has('limit')
  return isWhole || limits.some(isTooMany) ? tooMany : undefined
}

type Variables = Readonly<Record<string, unknown>>

/** What an argument is, as far as numbers and booleans go. */
const valueOf = (node: ValueNode | undefined, variables: Variables): unknown => {
  if (node?.kind === Kind.VARIABLE) return variables[node.name.value]
  return node && 'value' in node ? node.value : undefined
}

/** Whether a GraphQL query asks for more documents at once than somebody gets who is not known. */
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
