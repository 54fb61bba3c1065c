import { Type, type TObject, type TSchema } from '@sinclair/typebox'

import { pathParameters } from './parameters.ts'
import { ProblemShape } from './problem.ts'
import { parametersIn, routes, type Route } from './routes.ts'

type Json = { [key: string]: Json | undefined } | Json[] | boolean | number | string | null

const HealthShape = Type.Object(
  {
    status: Type.Union(
      ['ok', 'stale', 'down', 'stopping'].map((state) => Type.Literal(state)),
      {
        description:
          '`stale`: the database does not answer, and answers that were kept stand in; `down`: there are none.',
      },
    ),
    listening: Type.Boolean({ description: 'Whether it hears of changes.' }),
  },
  { $id: 'Health', additionalProperties: false },
)

/** What has a name goes among the components, once; everything else stays where it is. */
const makeComponents = () => {
  const schemas: Record<string, Json> = {}
  const named = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

  const convert = (value: unknown): Json => {
    if (Array.isArray(value)) return value.map(convert)
    if (typeof value !== 'object' || value === null) return value as Json
    const schema = value as Record<string, unknown>
    const words = wordsOf(schema)
    if (words) return { type: 'string', enum: words, ...descriptionOf(schema) }
    if (typeof schema.$ref === 'string') return named(schema.$ref)
    const entries = Object.entries(schema).filter(([key]) => key !== '$id')
    const plain = () =>
      Object.fromEntries(entries.map(([key, inner]) => [key, convert(inner)])) as Json
    if (typeof schema.$id !== 'string') return plain()
    const { $id: name } = schema
    if (!(name in schemas)) {
      // Before its inside is looked at, which may hold itself.
      schemas[name] = null
      schemas[name] = plain()
    }
    return named(name)
  }
  return { convert, schemas }
}

const wordsOf = ({ anyOf }: Record<string, unknown>): string[] | undefined => {
  const words = Array.isArray(anyOf) && anyOf.map(({ const: word }: TSchema) => word as unknown)
  return words && words.every((word) => typeof word === 'string') ? words : undefined
}

const descriptionOf = ({ description }: Record<string, unknown>) =>
  typeof description === 'string' ? { description } : {}

type Convert = (schema: unknown) => Json

const queryParameters = ({ properties, required = [] }: TObject, convert: Convert): Json[] =>
  Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name) && schema.default === undefined,
    description,
    schema: convert(schema),
    // Several in one, with commas.
    ...(schema.type === 'array' && { style: 'form', explode: false }),
  }))

const pathParameter = (name: keyof typeof pathParameters, convert: Convert): Json => {
  const { description, ...schema } = pathParameters[name]
  return {
    name,
    in: 'path',
    required: true,
    ...(description !== undefined && { description }),
    schema: convert(schema),
  }
}

const header = (description: string, more: Json = {}): Json => ({
  description,
  schema: { type: 'string' },
  ...(more as object),
})

const cachingHeaders: Json = {
  'Cache-Control': header('How long browsers and caches may keep it.'),
  'Cache-Status': header('Whether it was kept; `detail=stale`: the database does not answer.'),
  ETag: header('Of these bytes in this encoding; send it as `If-None-Match`.'),
  'Surrogate-Key': header('What it is made of, for purging caches.'),
}

const words: Record<number, string> = {
  301: 'The article has moved; `Location` has its address.',
  304: 'It is still what `If-None-Match` names.',
  400: 'A parameter is wrong, or unknown.',
  404: 'There is no such language, or nothing public at this address.',
  410: 'The article was killed; `notice` is what readers are told.',
  414: 'The address is too long.',
  500: 'Nobody foresaw this; the reason is in the log.',
  503: 'The database does not answer, and nothing was kept.',
}

/** What is told before a route is looked for. */
const elsewhere =
  'Refused before it was read: 405 for what is not reading, 408 for a request that comes too slowly, 431 for one whose headers are too long.'

const responsesOf = ({ others, parameters, shape }: Route, convert: Convert): Json => {
  const problem = (status: number): Json => ({
    description: words[status]!,
    content: { 'application/problem+json': { schema: convert(ProblemShape) } },
    ...(status === 503 && { headers: { 'Retry-After': header('In seconds.') } }),
  })
  const other = (status: number): Json =>
    status === 301
      ? { description: words[301]!, headers: { Location: header('Path of the article.') } }
      : problem(status)
  return {
    200: {
      description: parameters.properties.fields
        ? 'Found. With `fields`, articles have those alone, also of what is `required`.'
        : 'Found.',
      headers: cachingHeaders,
      content: { 'application/json': { schema: convert(shape) } },
    },
    304: { description: words[304]! },
    ...Object.fromEntries([...others, 400, 414, 500, 503].map((status) => [status, other(status)])),
    429: {
      description: 'Too many requests, in the newsroom alone, and in the form of its own errors.',
      headers: { 'Retry-After': header('In seconds.') },
    },
    default: {
      description: elsewhere,
      content: { 'application/problem+json': { schema: convert(ProblemShape) } },
    },
  } as Json
}

const getOf = (route: Route, convert: Convert): Json => ({
  summary: route.summary,
  parameters: [
    ...parametersIn(route.path).map((name) => pathParameter(name, convert)),
    ...queryParameters(route.parameters, convert),
  ],
  responses: responsesOf(route, convert),
})

const make = (base: string): string => {
  const { convert, schemas } = makeComponents()
  const json = (schema: TSchema | Json, description: string): Json => ({
    description,
    content: { 'application/json': { schema: convert(schema) } },
  })
  const paths = {
    ...Object.fromEntries(routes.map((route) => [route.path, { get: getOf(route, convert) }])),
    '/openapi.json': {
      get: {
        summary: 'This document',
        responses: { 200: json({ type: 'object' }, 'OpenAPI 3.1.') },
      },
    },
    '/health': {
      get: {
        summary: 'Whether this process can answer',
        responses: {
          200: json(HealthShape, 'It can.'),
          503: json(HealthShape, 'It cannot, or is just stopping.'),
        },
      },
    },
  }
  return JSON.stringify({
    openapi: '3.1.1',
    info: {
      title: 'Delivery of the newsroom',
      version: '1',
      description: 'What readers’ sites and apps may read, and nothing else.',
    },
    servers: [{ url: base }],
    paths,
    components: { schemas },
  })
}

const made = new Map<string, string>()

/**
 * The OpenAPI 3.1 document, as JSON, of the schemas that requests are checked with.
 * @param base where paths begin
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export const openApi = (base: string): string => {
  const json = made.get(base) ?? make(base)
  made.set(base, json)
  return json
}
