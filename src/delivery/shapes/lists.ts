import { Type, type Static } from '@sinclair/typebox'

import { CardShape, cardProperties } from './card.ts'
import { IdShape, LanguageShape, NamedShape, orNull } from './common.ts'

const page = {
  next: orNull(Type.String({ description: 'Give it as `after` for the next page.' })),
  total: Type.Optional(Type.Integer({ description: 'Only with `total=true`.' })),
} as const

export const ListShape = Type.Object(
  { articles: Type.Array(CardShape, { description: 'Newest first.' }), ...page },
  { $id: 'List', additionalProperties: false },
)

export const HitShape = Type.Object(
  {
    ...cardProperties,
    highlights: Type.Object(
      { headline: Type.String(), text: orNull(Type.String()) },
      {
        additionalProperties: false,
        description: 'HTML: escaped text, and what was found in `<mark>`.',
      },
    ),
  },
  { $id: 'Hit', additionalProperties: false },
)

const FacetShape = Type.Object(
  { slug: Type.String(), name: orNull(Type.String()), count: Type.Integer() },
  { additionalProperties: false },
)

export const SearchShape = Type.Object(
  {
    articles: Type.Array(HitShape, { description: 'Best first.' }),
    didYouMean: orNull(Type.String({ description: 'Where little or nothing is found.' })),
    facets: Type.Optional(
      Type.Object(
        { sections: Type.Array(FacetShape), tags: Type.Array(FacetShape) },
        { additionalProperties: false, description: 'Only with `facets=true`.' },
      ),
    ),
    ...page,
  },
  { $id: 'Search', additionalProperties: false },
)

export const SectionShape = Type.Recursive(
  (Self) =>
    Type.Object(
      {
        id: IdShape,
        slug: Type.String(),
        name: orNull(Type.String()),
        description: orNull(Type.String()),
        sections: Type.Array(Self, { description: 'Those below it.' }),
      },
      { additionalProperties: false },
    ),
  { $id: 'Section' },
)

export const SectionsShape = Type.Object(
  { sections: Type.Array(SectionShape) },
  { $id: 'Sections', additionalProperties: false },
)

export const FrontShape = Type.Object(
  {
    sections: Type.Array(
      Type.Object(
        { section: NamedShape, articles: Type.Array(CardShape) },
        { additionalProperties: false },
      ),
    ),
  },
  { $id: 'Front', additionalProperties: false },
)

export const LanguagesShape = Type.Object(
  {
    default: LanguageShape,
    languages: Type.Array(
      Type.Object(
        {
          code: LanguageShape,
          label: Type.String({ description: 'In the language itself.' }),
          name: Type.String({ description: 'In English.' }),
          direction: Type.Union([Type.Literal('ltr'), Type.Literal('rtl')]),
          writingMode: orNull(Type.String({ description: 'CSS, where it is not horizontal.' })),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { $id: 'Languages', additionalProperties: false },
)

export type List = Static<typeof ListShape>
export type Hit = Static<typeof HitShape>
export type Search = Static<typeof SearchShape>
export type Section = Static<typeof SectionShape>
export type Sections = Static<typeof SectionsShape>
export type Front = Static<typeof FrontShape>
export type Languages = Static<typeof LanguagesShape>
