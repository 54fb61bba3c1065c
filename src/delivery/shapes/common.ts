import { Type, type TSchema } from '@sinclair/typebox'

/** Of an article, section, tag, author or picture: a number, or text where the project's ids are. */
export const IdShape = Type.Union([Type.Integer(), Type.String()], {
  description: 'A number, or text where the project has ids of another type.',
})

export const orNull = <Shape extends TSchema>(shape: Shape) => Type.Union([shape, Type.Null()])

export const MomentShape = Type.String({ description: 'ISO 8601, in UTC.', format: 'date-time' })

export const LanguageShape = Type.String({ description: 'BCP 47 tag, such as `mn-Mong`.' })

/** A name with the slug that lists are asked for by. */
export const NamedShape = Type.Object(
  { id: IdShape, slug: Type.String(), name: orNull(Type.String()) },
  { additionalProperties: false, description: 'In the article’s language.' },
)
