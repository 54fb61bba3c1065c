import { GraphQLError, parse, specifiedRules, validate, type DocumentNode } from 'graphql'

import { countAliases } from './countAliases.ts'
import type { Limits } from './limits.ts'
import { refusal } from './refusal.ts'
import { schema } from './schema.ts'

/** A document that was read: it can be executed, or says why not. */
export type ReadDocument = { document: DocumentNode } | { errors: readonly GraphQLError[] }

/** Characters of all documents that are remembered; their trees take some 60 times as much memory. */
const remembered = 250_000

/** Errors of one document that are told. */
const told = 20

const read = (text: string, limits: Limits): ReadDocument => {
  if (text.length > limits.characters) {
    return {
      errors: [
        refusal(
          'TOO_BIG',
          `A document may have ${limits.characters} characters, not ${text.length}.`,
        ),
      ],
    }
  }
  let document: DocumentNode
  try {
    document = parse(text, { maxTokens: limits.tokens })
  } catch (error) {
    const { message } = error as GraphQLError
    if (!/more tha[nt] \d+ tokens/.test(message)) return { errors: [error as GraphQLError] }
    return {
      errors: [refusal('TOO_BIG', `A document may have ${limits.tokens} words and signs.`)],
    }
  }
  const aliases = countAliases(document)
  if (aliases > limits.aliases) {
    return {
      errors: [
        refusal(
          'TOO_MANY_ALIASES',
          `A document may have ${limits.aliases} aliases, not ${aliases}. Send several documents.`,
        ),
      ],
    }
  }
  const errors = validate(schema, document, specifiedRules, { maxErrors: told })
  return errors.length > 0 ? { errors } : { document }
}

/** Reads documents; those that were read lately are remembered. */
export const makeDocuments = (limits: Limits): ((text: string) => ReadDocument) => {
  const known = new Map<string, ReadDocument>()
  let characters = 0
  return (text) => {
    const before = known.get(text)
    if (before) {
      // What was used last is thrown out last.
      known.delete(text)
      known.set(text, before)
      return before
    }
    const result = read(text, limits)
    if (text.length > limits.characters) return result
    known.set(text, result)
    characters += text.length
    for (const oldest of known.keys()) {
      if (characters <= remembered) break
      known.delete(oldest)
      characters -= oldest.length
    }
    return result
  }
}
