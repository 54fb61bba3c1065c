import type { TObject, TSchema } from '@sinclair/typebox'
import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLOutputType,
} from 'graphql'

import { dateTime } from './dateTime.ts'
import { json } from './json.ts'

/** A field that differs from its shape, in its type or in what it costs. */
export type FieldChange = Partial<GraphQLFieldConfig<unknown, unknown>>

/** Names of the types of those shapes that have no `$id`, by the property that they stand in. */
const names: Record<string, string> = {
  authors: 'Author',
  corrections: 'Correction',
  dateline: 'Dateline',
  facets: 'Facets',
  highlights: 'Highlights',
  languages: 'Language',
  parts: 'Part',
  section: 'SectionName',
  sectionPath: 'SectionName',
  seo: 'Seo',
  sizes: 'PictureSize',
  tags: 'Tag',
}

const nullOf = ({ anyOf = [] }: TSchema): TSchema[] =>
  anyOf.filter(({ type }: TSchema) => type === 'null')

/** What a shape is when it is not null. */
const contentOf = (shape: TSchema): TSchema =>
  nullOf(shape).length > 0 ? shape.anyOf.find(({ type }: TSchema) => type !== 'null') : shape

const isId = ({ anyOf = [] }: TSchema) =>
  anyOf.some(({ type }: TSchema) => type === 'integer') && anyOf.length === 2

/**
 * Makes GraphQL types of the shapes that REST answers with, so that both have the same fields. A shape that
 * is met again is the same type.
 */
export const makeTypes = () => {
  const types = new Map<string, GraphQLObjectType>()

  const outputOf = (shape: TSchema, property: string): GraphQLOutputType => {
    if (nullOf(shape).length > 0) return nullableOf(contentOf(shape), property)
    return new GraphQLNonNull(nullableOf(shape, property))
  }

  const nullableOf = (shape: TSchema, property: string): GraphQLOutputType => {
    if (shape.$ref) return types.get(shape.$ref as string)!
    if (isId(shape)) return GraphQLID
    switch (shape.type) {
      case 'array':
        return new GraphQLList(outputOf(shape.items as TSchema, property))
      case 'boolean':
        return GraphQLBoolean
      case 'integer':
        return GraphQLInt
      case 'object':
        return Object.keys((shape as TObject).properties ?? {}).length === 0
          ? json
          : typeOf(shape as TObject, { name: names[property] })
      default:
        return shape.format === 'date-time' ? dateTime : GraphQLString
    }
  }

  /**
   * @param change by field: what takes the place of what the shape says
   * @param more fields that the shape has not
   */
  const typeOf = (
    shape: TObject,
    {
      change = {},
      description = shape.description,
      more = {},
      name = shape.$id,
    }: {
      change?: Record<string, FieldChange>
      description?: string
      more?: Record<string, GraphQLFieldConfig<unknown, unknown>>
      name?: string
    } = {},
  ): GraphQLObjectType => {
    if (!name) throw new Error('A shape without $id needs the name of its type.')
    const known = types.get(name)
    if (known) return known
    const type: GraphQLObjectType = new GraphQLObjectType({
      description,
      fields: () => ({
        ...Object.fromEntries(
          Object.entries(shape.properties).map(([property, part]) => [
            property,
            {
              description: isId(part)
                ? undefined
                : (part.description ?? contentOf(part).description),
              type: change[property]?.type ?? outputOf(part, property),
              ...change[property],
            },
          ]),
        ),
        ...more,
      }),
      name,
    })
    types.set(name, type)
    return type
  }

  return { typeOf }
}
