import { Type, type TSchema } from '@sinclair/typebox'

import { ArticleShape, bodyForms, type BodyForm } from '../shapes/article.ts'
import { cardProperties } from '../shapes/card.ts'
import { HitShape } from '../shapes/lists.ts'
import { momentPattern } from '../shapes/readMoment.ts'

const plain = '^[^\\u0000-\\u001f\\u007f]+$'

const slug = (description: string) =>
  Type.Optional(Type.String({ description, maxLength: 300, minLength: 1, pattern: plain }))

const moment = (description: string) =>
  Type.Optional(
    Type.String({
      description: `${description} ISO 8601: a day, in UTC, or a moment with its zone.`,
      pattern: momentPattern.source,
    }),
  )

const flag = (description: string) => Type.Optional(Type.Boolean({ default: false, description }))

/** One or more words, with commas. */
const words = <Word extends string>(known: readonly Word[], description: string) =>
  Type.Optional(
    Type.Array(Type.Union(known.map((word) => Type.Literal(word))), {
      description: `${description} Several with commas.`,
      minItems: 1,
    }),
  )

const count = (most: number, standard: number, description: string) =>
  Type.Integer({ default: standard, description, maximum: most, minimum: 1 })

export const pathParameters = {
  language: Type.String({
    description: 'A code that `/languages` lists.',
    maxLength: 35,
    minLength: 1,
    pattern: plain,
  }),
  slug: Type.String({ maxLength: 300, minLength: 1, pattern: plain }),
} as const

const bodies = [...(Object.keys(bodyForms) as BodyForm[]), 'none'] as const

const fieldsOf = (properties: Record<string, TSchema>, of: string) =>
  words(Object.keys(properties), `The fields that are wanted ${of}.`)

const filters = {
  section: slug('Slug of a section: its articles and those of the sections below it.'),
  tag: slug('Slug of a tag.'),
  author: slug('Slug of an author.'),
  place: slug('Slug of a place: of a dateline, or of a tag that is one.'),
  from: moment('Published then or later.'),
  to: moment('Published before.'),
} as const

const page = {
  limit: count(100, 20, 'Articles a page.'),
  after: Type.Optional(
    Type.String({
      description: 'The `next` of the page before.',
      maxLength: 1000,
      minLength: 1,
      pattern: plain,
    }),
  ),
  total: flag('Count all articles too, which takes longer.'),
} as const

export const articleParameters = Type.Object({
  body: words(
    bodies,
    'The forms of the text: `parts` where nothing is said, or what `fields` has of them.',
  ),
  fields: fieldsOf(ArticleShape.properties, 'of the article'),
})

export const listParameters = Type.Object({
  ...filters,
  ...page,
  fields: fieldsOf(cardProperties, 'of each article'),
})

export const relatedParameters = Type.Object({
  fields: fieldsOf(cardProperties, 'of each article'),
})

export const frontParameters = Type.Object({
  each: count(20, 5, 'Articles a section.'),
  fields: fieldsOf(cardProperties, 'of each article'),
})

export const searchParameters = Type.Object({
  q: Type.String({
    description: 'Words to find.',
    maxLength: 200,
    minLength: 1,
    pattern: '^[^\\u0000]+$',
  }),
  ...filters,
  ...page,
  facets: flag('Count what is found in each section and tag too.'),
  fields: fieldsOf(HitShape.properties, 'of each article'),
})

export const noParameters = Type.Object({})
