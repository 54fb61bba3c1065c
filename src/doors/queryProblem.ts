import {
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

import type { Sentence } from '../translations/sentence.ts'
import { doorLimits } from './doorLimits.ts'

const { query: most } = doorLimits

type Size = {
  /** Levels of fields. */
  depth: number
  fields: number
  /** Fields at the first level. */
  parts: number
}

const nothing: Size = { depth: 0, fields: 0, parts: 0 }

const hasTooManyTokens = (query: string) => {
  const lexer = new Lexer(new Source(query))
  for (let count = 0; count <= most.tokens; count += 1) {
    if (lexer.advance().kind === TokenKind.EOF) return false
  }
  return true
}

/**
 * Measures selections with their fragments. A fragment is measured once, however often and however
 * deep in others it is used: fragments that use each other twice would double with each.
 */
const measurer = (document: DocumentNode) => {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment.selectionSet]),
  )
  const known = new Map<string, Size>()

  const sizeOfFragment = (name: string): Size => {
    const found = known.get(name)
    if (found) return found
    // What a fragment that uses itself comes back to.
    known.set(name, { ...nothing, depth: Infinity })
    const size = sizeOf(fragments.get(name))
    known.set(name, size)
    return size
  }

  const sizeOfOne = (selection: SelectionNode): Size => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value)
    const inner = sizeOf(selection.selectionSet)
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner
    return { depth: inner.depth + 1, fields: inner.fields + 1, parts: 1 }
  }

  const sizeOf = (selections: SelectionSetNode | undefined): Size =>
    (selections?.selections ?? []).map(sizeOfOne).reduce(
      (sum, { depth, fields, parts }) => ({
        depth: Math.max(sum.depth, depth),
        fields: sum.fields + fields,
        parts: sum.parts + parts,
      }),
      nothing,
    )

  return sizeOf
}

/**
 * Why a GraphQL query is not even looked at, for the work that it makes before and while Payload weighs
 * its complexity: too long, too deep, too many fields or aliases, or fragments that multiply.
 * @returns `undefined` for others, those with mistakes in them included
 */
export const queryProblem = (query: string): Sentence | undefined => {
  let document: DocumentNode
  try {
    if (hasTooManyTokens(query)) return { key: 'queryTooLong', values: { most: most.tokens } }
    document = parse(query)
  } catch {
    return undefined
  }
  const sizeOf = measurer(document)
  const ofKind = (kind: Kind) =>
    document.definitions
      .flatMap((definition) =>
        definition.kind === kind && 'selectionSet' in definition ? [definition.selectionSet] : [],
      )
      .map(sizeOf)
  const operations = ofKind(Kind.OPERATION_DEFINITION)
  const all = [...operations, ...ofKind(Kind.FRAGMENT_DEFINITION)]
  const sum = (sizes: Size[], of: 'fields' | 'parts') =>
    sizes.reduce((total, size) => total + size[of], 0)

  if (all.some(({ depth }) => depth > most.depth)) {
    return { key: 'queryTooDeep', values: { most: most.depth } }
  }
  if (sum(all, 'fields') > most.fields) {
    return { key: 'queryTooManyFields', values: { most: most.fields } }
  }
  if (sum(operations, 'parts') > most.parts) {
    return { key: 'queryTooManyParts', values: { most: most.parts } }
  }
  return undefined
}
