import type { Payload } from 'payload'

import { bodyFromParts } from '../../fields/body/bodyFromParts.ts'
import type { Article } from '../../src/payload-types.ts'

type Parts = Parameters<typeof bodyFromParts>[0]

/** A body as the API takes it. */
export const bodyOf = (parts: Parts | string): Article['body'] =>
  bodyFromParts(
    typeof parts === 'string' ? [{ paragraphs: [parts], subheading: null }] : parts,
  ) as unknown as Article['body']

let made = 0

/** A section that tests put their articles in. */
export const makeSection = async (payload: Payload, name = `Section ${(made += 1)}`) =>
  payload.create({ collection: 'sections', data: { name } })

/** An article with all that publishing needs, published unless `data` says otherwise. */
export const makeArticle = async (
  payload: Payload,
  data: Partial<Omit<Article, 'createdAt' | 'id' | 'updatedAt'>> & { section: number },
): Promise<Article> =>
  payload.create({
    collection: 'articles',
    data: {
      _status: 'published',
      body: bodyOf('A paragraph.'),
      headline: `Headline ${(made += 1)}`,
      language: 'en',
      ...data,
    },
    depth: 0,
  })
