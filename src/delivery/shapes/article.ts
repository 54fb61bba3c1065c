import { Type, type Static } from '@sinclair/typebox'

import { CardShape, cardProperties } from './card.ts'
import { IdShape, LanguageShape, MomentShape, NamedShape, orNull } from './common.ts'

export const EditionShape = Type.Object(
  {
    id: IdShape,
    language: LanguageShape,
    slug: Type.String(),
    path: Type.String(),
    headline: Type.String(),
    publishedAt: MomentShape,
  },
  { $id: 'Edition', additionalProperties: false },
)

export const RelatedNewsShape = Type.Object(
  {
    heading: orNull(Type.String({ description: 'In the language of the article.' })),
    articles: Type.Array(CardShape),
  },
  { $id: 'RelatedNews', additionalProperties: false },
)

export const PartShape = Type.Object(
  {
    subheading: orNull(Type.String()),
    anchor: orNull(Type.String({ description: 'For links to the subheading.' })),
    paragraphs: Type.Array(Type.String(), { description: 'Plain text.' }),
    html: Type.String(),
  },
  { additionalProperties: false },
)

/** The text of an article, in the form that `body` asks for. */
export const bodyProperties = {
  parts: Type.Array(PartShape, { description: 'What stands under each subheading.' }),
  html: Type.String(),
  markdown: Type.String(),
  plainText: Type.String(),
  lexical: orNull(Type.Object({}, { description: 'The editor’s own state, unrendered.' })),
} as const

/** `body=text` asks for `plainText`, and so on. */
export const bodyForms = {
  parts: 'parts',
  html: 'html',
  markdown: 'markdown',
  text: 'plainText',
  lexical: 'lexical',
} as const

export type BodyForm = keyof typeof bodyForms

export const TagShape = Type.Object(
  { id: IdShape, slug: Type.String(), name: orNull(Type.String()), kind: Type.String() },
  { $id: 'Tag', additionalProperties: false },
)

export const AuthorShape = Type.Object(
  {
    id: IdShape,
    slug: Type.String(),
    name: orNull(Type.String()),
    jobTitle: orNull(Type.String()),
  },
  { $id: 'Author', additionalProperties: false },
)

const storedProperties = {
  ...cardProperties,
  sectionPath: Type.Array(NamedShape, { description: 'From the top down to its own.' }),
  tags: Type.Array(TagShape),
  authors: Type.Array(AuthorShape),
  dateline: orNull(
    Type.Object(
      {
        place: orNull(Type.String()),
        date: orNull(Type.String()),
        agency: orNull(Type.String()),
        text: orNull(Type.String({ description: 'As the language writes it.' })),
      },
      { additionalProperties: false },
    ),
  ),
  corrections: Type.Array(
    Type.Object(
      { date: MomentShape, kind: Type.String(), text: Type.String() },
      { additionalProperties: false },
    ),
  ),
  wordCount: Type.Integer(),
  readingMinutes: Type.Integer(),
  machineTranslated: Type.Boolean({ description: 'And changed or checked by nobody yet.' }),
  seo: Type.Object(
    {
      title: Type.String(),
      description: orNull(Type.String()),
      canonical: Type.String(),
      image: orNull(Type.String()),
    },
    { additionalProperties: false },
  ),
  jsonLd: Type.Object({}, { description: 'schema.org `NewsArticle`.' }),
} as const

/** What the read model holds of an article, without its text. */
export const StoredArticleShape = Type.Object(storedProperties, { additionalProperties: false })

export type StoredArticle = Static<typeof StoredArticleShape>

export const ArticleShape = Type.Object(
  {
    ...storedProperties,
    ...Type.Partial(Type.Object(bodyProperties)).properties,
    editions: Type.Array(EditionShape, {
      description: 'The story in all its languages, this article among them.',
    }),
    relatedNews: orNull(RelatedNewsShape),
  },
  { $id: 'Article', additionalProperties: false },
)

export type Article = Static<typeof ArticleShape>
export type Edition = Static<typeof EditionShape>
export type RelatedNews = Static<typeof RelatedNewsShape>
