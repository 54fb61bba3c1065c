import type { TObject, TSchema } from '@sinclair/typebox'
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler'

import { momentPattern, readMoment } from '../shapes/readMoment.ts'
import { problem, type Problem } from './problem.ts'

export type Values = Record<string, boolean | number | string | string[] | undefined>

const isMoment = ({ pattern }: TSchema) => pattern === momentPattern.source

/** What a schema wants, as the end of “has to be”. */
const expectation = (schema: TSchema): string => {
  switch (schema.type) {
    case 'integer':
      return `a whole number from ${schema.minimum} to ${schema.maximum}`
    case 'boolean':
      return 'true or false'
    case 'array':
      return `one or more of ${schema.items.anyOf.map(({ const: word }: TSchema) => word).join(', ')}, separated by commas`
    default:
      return isMoment(schema)
        ? 'a day such as 2025-11-20, or a moment with its zone such as 2025-11-20T08:00:00Z, in the years 1 to 9999 in UTC'
        : `text of 1 to ${schema.maxLength} characters, without control characters`
  }
}

/** A value as its schema has it; what cannot be read stays text, or is empty, which the check refuses. */
const coerce = (text: string, schema: TSchema): Values[string] => {
  switch (schema.type) {
    case 'integer':
      return /^\d{1,9}$/.test(text) ? Number(text) : text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'array':
      return [...new Set(text.split(','))].sort()
    default:
      return isMoment(schema) ? (readMoment(text) ?? '') : text
  }
}

/**
 * Makes the reader of a route’s parameters: of the query as it came, the values with their defaults in the
 * schema’s order, or what is wrong with it.
 */
export const makeReader = (schema: TObject) => {
  const check: TypeCheck<TObject> = TypeCompiler.Compile(schema)
  const known = Object.keys(schema.properties)
  return (query: readonly [string, string][]): Problem | { values: Values } => {
    const given = new Map<string, string>()
    for (const [name, value] of query) {
      if (!known.includes(name)) return unknownParameter(name, known)
      if (given.has(name)) return wrongParameter(name, `The parameter "${name}" is given twice.`)
      given.set(name, value)
    }
    const values: Values = {}
    for (const [name, property] of Object.entries(schema.properties)) {
      const text = given.get(name)
      const value =
        text === undefined ? (property.default as Values[string]) : coerce(text, property)
      if (value !== undefined) values[name] = value
    }
    if (check.Check(values)) return { values }
    const name = check.Errors(values).First()!.path.split('/')[1]!
    const wanted = expectation(schema.properties[name]!)
    return wrongParameter(name, `"${name}" has to be ${wanted}.`)
  }
}

const unknownParameter = (name: string, known: string[]): Problem =>
  problem(400, {
    code: 'unknown-parameter',
    detail: `There is no parameter "${name.slice(0, 100)}" here. ${
      known.length > 0 ? `There are ${known.join(', ')}.` : 'There is none at all.'
    }`,
    known,
    parameter: name.slice(0, 100),
  })

const wrongParameter = (parameter: string, detail: string): Problem =>
  problem(400, { code: 'wrong-parameter', detail, parameter })
