import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLResolveInfo,
} from 'graphql'

import type { Context } from './context.ts'
import { costing } from './cost.ts'
import { dateTime } from './dateTime.ts'
import { pageSize } from './limits.ts'
import type { ArticleNode } from './loadArticles.ts'
import { below, planOf, type Plan } from './plan.ts'
import { fieldsIn } from './selection.ts'

/** A page of a list. */
export type Connection<Rest = unknown> = Rest & {
  /** Of the article at an index of the page. */
  cursorAt: (index: number) => string
  hasNext: boolean
  hasPrevious: boolean
  nodes: readonly ArticleNode[]
  totalCount: number | null
}

/** @see https://relay.dev/graphql/connections.htm */
const pageInfo = new GraphQLObjectType<Connection>({
  fields: {
    endCursor: {
      description: 'Give it as `after` for the next page.',
      resolve: ({ cursorAt, nodes }) => (nodes.length > 0 ? cursorAt(nodes.length - 1) : null),
      type: GraphQLString,
    },
    hasNextPage: {
      resolve: ({ hasNext }) => hasNext,
      type: new GraphQLNonNull(GraphQLBoolean),
    },
    hasPreviousPage: {
      description: 'Whether this is not the first page. Lists are only read forwards.',
      resolve: ({ hasPrevious }) => hasPrevious,
      type: new GraphQLNonNull(GraphQLBoolean),
    },
    startCursor: {
      resolve: ({ cursorAt, nodes }) => (nodes.length > 0 ? cursorAt(0) : null),
      type: GraphQLString,
    },
  },
  name: 'PageInfo',
})

type Fields<Source> = Record<string, GraphQLFieldConfig<Source, Context>>

const each = costing({ own: 1, times: { argument: 'first', of: 'above' } })

/**
 * A list that is read in pages.
 * @param ofEdge fields of an edge beside `cursor` and `node`; by the article, as it came
 * @param more fields of the connection
 */
export const connectionOf = <Rest>(
  article: GraphQLObjectType,
  {
    description,
    more = {},
    name,
    ofEdge = {},
  }: {
    description?: string
    more?: Fields<Connection<Rest>>
    name: string
    ofEdge?: Fields<{ node: ArticleNode }>
  },
): GraphQLObjectType => {
  const edge = new GraphQLObjectType<{ index: number; node: ArticleNode; of: Connection }>({
    fields: {
      cursor: {
        resolve: ({ index, of }) => of.cursorAt(index),
        type: new GraphQLNonNull(GraphQLString),
      },
      node: { type: new GraphQLNonNull(article) },
      ...ofEdge,
    },
    name: `${name}Edge`,
  })
  const list = (type: GraphQLObjectType) =>
    new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)))
  return new GraphQLObjectType<Connection<Rest>, Context>({
    description,
    fields: {
      edges: {
        extensions: each,
        resolve: (of) => of.nodes.map((node, index) => ({ index, node, of })),
        type: list(edge),
      },
      nodes: { description: 'Without their edges.', extensions: each, type: list(article) },
      pageInfo: { resolve: (of) => of, type: new GraphQLNonNull(pageInfo) },
      totalCount: {
        description: 'They are counted only if this is asked for, which takes longer.',
        extensions: costing({ own: 50 }),
        type: GraphQLInt,
      },
      ...more,
    },
    name: `${name}Connection`,
  })
}

const isIn = (fields: ReturnType<typeof fieldsIn>, name: string) =>
  [...fields.values()].some(([node]) => node!.name.value === name)

/** What is asked of a connection. */
export const asked = (
  info: GraphQLResolveInfo,
): {
  has: (field: string) => boolean
  /** Of an edge. */
  hasOfEdge: (field: string) => boolean
  plan: null | Plan
} => {
  const fields = fieldsIn(
    info.fieldNodes.map(({ selectionSet }) => selectionSet),
    info,
  )
  const edges = fieldsIn(below(fields, 'edges'), info)
  return {
    has: (field) => isIn(fields, field),
    hasOfEdge: (field) => isIn(edges, field),
    plan: planOf([...below(edges, 'node'), ...below(fields, 'nodes')], info),
  }
}

const text = (description: string) => ({ description, type: GraphQLString })

/** Arguments of what is read in pages. */
export const pageArguments: GraphQLFieldConfigArgumentMap = {
  after: text('The cursor after which the page begins.'),
  first: {
    defaultValue: pageSize.usual,
    description: `How many: up to ${pageSize.most}.`,
    type: new GraphQLNonNull(GraphQLInt),
  },
}

/** Arguments that say which articles. */
export const filterArguments: GraphQLFieldConfigArgumentMap = {
  author: text('Slug of an author.'),
  from: { description: 'Published then or later.', type: dateTime },
  place: text('Slug of a place: of a dateline, or of a tag that is one.'),
  section: text('Slug of a section: its articles and those of the sections below it.'),
  tag: text('Slug of a tag.'),
  to: { description: 'Published before.', type: dateTime },
}

export const languageArgument = {
  description: 'A code that `languages` lists, such as `mn-Mong`.',
  type: new GraphQLNonNull(GraphQLString),
}
