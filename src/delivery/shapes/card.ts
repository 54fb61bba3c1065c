import { Type, type Static } from '@sinclair/typebox'

import { IdShape, LanguageShape, MomentShape, NamedShape, orNull } from './common.ts'
import { PictureShape } from './picture.ts'

export const cardProperties = {
  id: IdShape,
  story: orNull(Type.String({ description: 'UUID of the story; its editions have the same.' })),
  language: LanguageShape,
  slug: Type.String(),
  path: Type.String({ description: 'On the public site.' }),
  url: orNull(Type.String({ description: '`null` where the newsroom knows no site.' })),
  headline: Type.String(),
  summary: orNull(Type.String()),
  byline: orNull(Type.String({ description: 'All authors, as one line.' })),
  section: orNull(NamedShape),
  leadImage: orNull(PictureShape),
  priority: orNull(Type.Integer({ description: 'IPTC urgency: 1 is the highest, 9 the lowest.' })),
  publishedAt: MomentShape,
  updatedAt: MomentShape,
} as const

/** An article in a list. */
export const CardShape = Type.Object(cardProperties, { $id: 'Card', additionalProperties: false })

export type Card = Static<typeof CardShape>
