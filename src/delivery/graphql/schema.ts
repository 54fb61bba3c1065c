import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql'
import { Type, type TObject } from '@sinclair/typebox'

import { findLanguages, findSections } from '../queries/findDocuments.ts'
import { findNamed, type NamedKind } from '../queries/findNamed.ts'
import {
  AuthorShape,
  bodyProperties,
  EditionShape,
  RelatedNewsShape,
  StoredArticleShape,
  TagShape,
} from '../shapes/article.ts'
import { FrontShape, HitShape, LanguagesShape, SearchShape, SectionShape } from '../shapes/lists.ts'
import type { Languages, Sections } from '../shapes/lists.ts'
import {
  connectionOf,
  filterArguments,
  languageArgument,
  pageArguments,
  type Connection,
} from './connection.ts'
import type { Context } from './context.ts'
import { costing } from './cost.ts'
import { findArticleField } from './findArticleField.ts'
import { findArticlesField } from './findArticlesField.ts'
import { findFrontField } from './findFrontField.ts'
import { frontSize } from './limits.ts'
import type { ArticleNode } from './loadArticles.ts'
import { searchField, type Found } from './searchField.ts'
import { makeTypes } from './typeOfShape.ts'
import { readText } from './wishes.ts'

/** So many sections, languages and related articles are reckoned with. */
const usual = { editions: 7, related: 5, sections: 8 } as const

/** A text is much longer than all else that is told of an article. */
const textCost = costing({ own: 10 })

const { typeOf } = makeTypes()

const listOf = (type: GraphQLObjectType) =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)))

const article: GraphQLObjectType = typeOf(
  Type.Object({ ...StoredArticleShape.properties, ...bodyProperties }),
  {
    change: Object.fromEntries(
      Object.keys(bodyProperties).map((form) => [form, { extensions: textCost }]),
    ),
    description:
      'An article in one language. Of an article of a list there is as much as of one alone.',
    more: {
      editions: {
        description: 'The story in all its languages, this article among them.',
        extensions: costing({ own: 1, times: usual.editions }),
        get type() {
          return listOf(edition)
        },
      },
      relatedNews: {
        description: 'What stands under it; `null`: nothing.',
        extensions: costing({ own: 5 }),
        get type() {
          return relatedNews
        },
      },
    },
    name: 'Article',
  },
)

const edition = typeOf(EditionShape, {
  more: {
    article: { description: 'All of it.', extensions: costing({ own: 1 }), type: article },
  },
})

const relatedNews = typeOf(RelatedNewsShape, {
  change: {
    articles: { extensions: costing({ own: 1, times: usual.related }), type: listOf(article) },
  },
})

/** The shape of a property. */
const partOf = ({ properties }: TObject, property: string) => properties[property] as TObject

const front = typeOf(FrontShape, {
  change: {
    sections: {
      extensions: costing({ times: usual.sections }),
      type: listOf(
        typeOf(partOf(FrontShape, 'sections').items as TObject, {
          change: { articles: { extensions: costing({ own: 1 }), type: listOf(article) } },
          name: 'FrontSection',
        }),
      ),
    },
  },
})

const section = typeOf(SectionShape as unknown as TObject, {
  change: { sections: { extensions: costing({ own: 1, times: 3 }) } },
})

const facet = typeOf(
  (partOf(partOf(SearchShape, 'facets'), 'sections') as unknown as { items: TObject }).items,
  { name: 'Facet' },
)

const facets = typeOf(partOf(SearchShape, 'facets'), {
  change: { sections: { type: listOf(facet) }, tags: { type: listOf(facet) } },
  description: 'How many of what is found are in each section and have each tag.',
  name: 'Facets',
})

const articleConnection = connectionOf(article, { name: 'Article' })

const searchConnection = connectionOf<Found>(article, {
  more: {
    didYouMean: {
      description: 'What was perhaps meant, where little or nothing is found.',
      type: GraphQLString,
    } as GraphQLFieldConfig<Connection<Found>, Context>,
    facets: {
      description: 'They are counted only if this is asked for, which takes longer.',
      extensions: costing({ own: 100 }),
      type: facets,
    },
  },
  name: 'Search',
  ofEdge: {
    highlights: {
      description: HitShape.properties.highlights.description,
      resolve: ({ node }) => (node as ArticleNode & { highlights: unknown }).highlights,
      type: new GraphQLNonNull(typeOf(HitShape.properties.highlights, { name: 'Highlights' })),
    },
  },
})

/** A tag or an author, by its slug. */
const namedField = (
  kind: NamedKind,
  type: GraphQLObjectType,
): GraphQLFieldConfig<unknown, Context> => ({
  args: { language: languageArgument, slug: { type: new GraphQLNonNull(GraphQLString) } },
  description: `The ${kind} with a slug, or \`null\` where no public article of the language has it.`,
  extensions: costing({ own: 1 }),
  resolve: async (_source, given: Record<string, unknown>, context) => {
    const language = readText(given, 'language', 35)
    await context.knowLanguage(language)
    const wish = { kind, language, slug: readText(given, 'slug') }
    const { json, keys } = await findNamed(context.db, wish)
    for (const key of keys) context.keys.add(key)
    return json === '' ? null : (JSON.parse(json) as unknown)
  },
  type,
})

const query = new GraphQLObjectType<unknown, Context>({
  fields: {
    article: {
      args: { language: languageArgument, slug: { type: new GraphQLNonNull(GraphQLString) } },
      description:
        'The article at an address, or `null`. One that has moved is found by its old address too: its `language` and `slug` say where it is. Of one that was killed there is an error with the code `GONE`, and the notice for readers.',
      extensions: costing({ own: 1 }),
      resolve: findArticleField,
      type: article,
    },
    articles: {
      args: { language: languageArgument, ...filterArguments, ...pageArguments },
      description: 'Articles, newest first.',
      extensions: costing({ own: 1 }),
      resolve: findArticlesField,
      type: articleConnection,
    },
    author: namedField('author', typeOf(AuthorShape)),
    front: {
      args: {
        each: {
          defaultValue: frontSize.usual,
          description: `Articles a section: up to ${frontSize.most}.`,
          type: new GraphQLNonNull(GraphQLInt),
        },
        language: languageArgument,
      },
      description: 'The front page: the first articles of each section.',
      extensions: costing({ own: 10, times: { argument: 'each', of: 'self' } }),
      resolve: findFrontField,
      type: front,
    },
    languages: {
      description: 'The languages of the newsroom.',
      extensions: costing({ own: 1 }),
      resolve: async (_source, _given, context) => {
        const { json, keys } = await findLanguages(context.db)
        for (const key of keys) context.keys.add(key)
        return JSON.parse(json) as Languages
      },
      type: typeOf(LanguagesShape),
    },
    search: {
      args: {
        language: languageArgument,
        query: {
          description: 'Words to find: up to 200 characters.',
          type: new GraphQLNonNull(GraphQLString),
        },
        ...filterArguments,
        ...pageArguments,
      },
      description: 'Articles in which words are found, best first.',
      extensions: costing({ own: 50 }),
      resolve: searchField,
      type: searchConnection,
    },
    sections: {
      args: { language: languageArgument },
      description: 'The sections at the top, with those below them.',
      extensions: costing({ own: 1, times: usual.sections }),
      resolve: async (_source, given, context) => {
        const language = readText(given, 'language', 35)
        await context.knowLanguage(language)
        const { json, keys } = await findSections(context.db, language)
        for (const key of keys) context.keys.add(key)
        return (JSON.parse(json) as Sections).sections
      },
      type: new GraphQLList(new GraphQLNonNull(section)),
    },
    tag: namedField('tag', typeOf(TagShape)),
  },
  name: 'Query',
})

/** All that can be asked of the read model, for anybody. */
export const schema = new GraphQLSchema({
  description: 'The newsroom’s public articles, for reading alone.',
  query,
})
