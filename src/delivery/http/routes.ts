import type { Static, TObject, TSchema } from '@sinclair/typebox'

import type { Database, Filters, Page } from '../queries/types.ts'
import type { NamedKind } from '../queries/findNamed.ts'
import {
  ArticleShape,
  AuthorShape,
  bodyForms,
  RelatedNewsShape,
  TagShape,
  type BodyForm,
} from '../shapes/article.ts'
import {
  FrontShape,
  LanguagesShape,
  ListShape,
  SearchShape,
  SectionsShape,
} from '../shapes/lists.ts'
import { foundAnswer, foundAtAddress, foundNamed, type Found } from './found.ts'
import {
  articleParameters,
  frontParameters,
  listParameters,
  noParameters,
  pathParameters,
  relatedParameters,
  searchParameters,
} from './parameters.ts'
import { pickOfArticle, pickOfEach } from './pickFields.ts'
import type { Queries } from './queries.ts'
import type { Values } from './readValues.ts'

/** `language` and `slug` are empty where the path has none. */
export type Wish = { language: string; slug: string; values: Values }

type Asking = { db: Database; queries: Queries }

export type Route = {
  path: string
  summary: string
  parameters: TObject
  /** Of an answer with status 200. */
  shape: TSchema
  /** What answers it can have beside 200, and those that all have. */
  others: readonly (301 | 404 | 410)[]
  /** Whether there are as many as people can think of: they are kept apart, and not as long. */
  isEndless?: boolean
  find: (asking: Asking, wish: Wish) => Promise<Found>
}

const route = <Parameters extends TObject>({
  find,
  ...rest
}: Omit<Route, 'find' | 'parameters'> & {
  find: (
    asking: Asking,
    wish: { language: string; slug: string; values: Static<Parameters> },
  ) => Promise<Found>
  parameters: Parameters
}): Route => ({ ...rest, find: find as Route['find'] })

/** Of `body`, or where it is silent, of the fields that are wanted. */
const bodiesOf = ({ body, fields }: Static<typeof articleParameters>): BodyForm[] => {
  if (body) return body.filter((form) => form !== 'none')
  if (!fields) return ['parts']
  return (Object.keys(bodyForms) as BodyForm[]).filter((form) => fields.includes(bodyForms[form]))
}

const fieldsOf = ({ body, fields }: Static<typeof articleParameters>): string[] | undefined =>
  fields && [...fields, ...bodiesOf({ body, fields }).map((form) => bodyForms[form])]

const within = ({ author, from, place, section, tag, to }: Filters): Filters => ({
  author,
  from,
  place,
  section,
  tag,
  to,
})

const pageOf = ({ after, limit, total }: Page): Page => ({ after, limit, total })

const picked = (found: Found, pick: (json: string) => string): Found =>
  found.status === 200 ? { ...found, json: pick(found.json) } : found

/** What a page of its articles is called by, and whether there is such a page. */
const namedRoute = (
  kind: NamedKind,
  { path, shape, summary }: Pick<Route, 'path' | 'shape' | 'summary'>,
): Route =>
  route({
    path,
    summary,
    parameters: noParameters,
    shape,
    others: [404],
    isEndless: true,
    find: async ({ db, queries }, { language, slug }) => {
      const wish = { kind, language, slug }
      return foundNamed(await queries.findNamed(db, wish), wish)
    },
  })

/** All that delivery answers from the read model. */
export const routes: readonly Route[] = [
  route({
    path: '/languages',
    summary: 'The languages of the newsroom',
    parameters: noParameters,
    shape: LanguagesShape,
    others: [],
    find: async ({ db, queries }) => foundAnswer(await queries.findLanguages(db), null),
  }),
  route({
    path: '/{language}/articles/{slug}',
    summary: 'An article',
    parameters: articleParameters,
    shape: ArticleShape,
    others: [301, 404, 410],
    find: async ({ db, queries }, { language, slug, values }) => {
      const wish = { bodies: bodiesOf(values), language, slug }
      const found = foundAtAddress(await queries.findArticle(db, wish), wish)
      return picked(found, (json) => pickOfArticle(json, fieldsOf(values)))
    },
  }),
  route({
    path: '/{language}/articles/{slug}/related',
    summary: 'Related news of an article',
    parameters: relatedParameters,
    shape: RelatedNewsShape,
    others: [301, 404, 410],
    find: async ({ db, queries }, { language, slug, values: { fields } }) => {
      const found = await queries.findRelated(db, { language, slug })
      return picked(foundAtAddress(found, { language, slug, under: '/related' }), (json) =>
        pickOfEach(json, fields),
      )
    },
  }),
  route({
    path: '/{language}/articles',
    summary: 'Articles, newest first',
    parameters: listParameters,
    shape: ListShape,
    others: [404],
    find: async ({ db, queries }, { language, values }) => {
      const wish = { ...within(values), ...pageOf(values), language }
      const found = foundAnswer(await queries.findList(db, wish), language)
      if (found.json.startsWith('{"articles":[],')) found.isEmpty = true
      return picked(found, (json) => pickOfEach(json, values.fields))
    },
  }),
  route({
    path: '/{language}/sections',
    summary: 'The tree of sections',
    parameters: noParameters,
    shape: SectionsShape,
    others: [404],
    find: async ({ db, queries }, { language }) =>
      foundAnswer(await queries.findSections(db, language), language),
  }),
  namedRoute('tag', { path: '/{language}/tags/{slug}', shape: TagShape, summary: 'A tag' }),
  namedRoute('author', {
    path: '/{language}/authors/{slug}',
    shape: AuthorShape,
    summary: 'An author',
  }),
  route({
    path: '/{language}/front',
    summary: 'The front page: the first articles of each section',
    parameters: frontParameters,
    shape: FrontShape,
    others: [404],
    find: async ({ db, queries }, { language, values: { each, fields } }) => {
      const found = foundAnswer(await queries.findFront(db, { each, language }), language)
      return picked(found, (json) => pickOfEach(json, fields))
    },
  }),
  route({
    path: '/{language}/search',
    summary: 'Articles in which words are found, best first',
    parameters: searchParameters,
    shape: SearchShape,
    others: [404],
    isEndless: true,
    find: async ({ db, queries }, { language, values }) => {
      const { facets, fields, q } = values
      const highlights = !fields || fields.includes('highlights')
      const wish = { ...within(values), ...pageOf(values), facets, highlights, language, q }
      const found = foundAnswer(await queries.search(db, wish), language)
      return picked(found, (json) => pickOfEach(json, fields))
    },
  }),
]

/** Whether a path has `{language}` or `{slug}`. */
export const parametersIn = (path: string): (keyof typeof pathParameters)[] =>
  (Object.keys(pathParameters) as (keyof typeof pathParameters)[]).filter((name) =>
    path.includes(`{${name}}`),
  )
