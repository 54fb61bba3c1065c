import type { Field, FieldHook, PayloadRequest } from 'payload'

import { loadInLanguage } from '../../src/languages/loadInLanguage.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { Id } from '../../src/relationships/idOf.ts'
import { derivedField } from '../derivedField.ts'
import type { Body } from './nodes.ts'
import { referencesOf, renderBody, type BodyImage, type RenderedBody } from './renderBody.ts'

type LinkedArticle = {
  _status?: null | string
  deletedAt?: null | string
  id: Id
  language: string
  slug: string
}

const rendered = new WeakMap<object, Promise<RenderedBody>>()

const render = async (
  body: Body | null | undefined,
  language: string,
  req: PayloadRequest,
  options: SanitizedOptions,
): Promise<RenderedBody> => {
  const references = referencesOf(body)
  const [articles, images] = await Promise.all([
    loadInLanguage<LinkedArticle>({
      collection: options.slugs.articles,
      ids: references.articles,
      language,
      req,
      select: { _status: true, deletedAt: true, language: true, slug: true },
    }),
    loadInLanguage<BodyImage>({
      collection: options.slugs.media,
      ids: references.images,
      language,
      req,
      select: {
        alt: true,
        caption: true,
        credit: true,
        filename: true,
        height: true,
        mimeType: true,
        url: true,
        width: true,
      },
    }),
  ])
  const open = articles.filter(({ _status, deletedAt }) => _status === 'published' && !deletedAt)
  return renderBody({
    body,
    images: new Map(images.map((image) => [image.id, image])),
    language,
    paths: new Map(open.map((article) => [article.id, options.articlePath(article)])),
  })
}

/**
 * `parts`, `html` and `plainText`: the body for developers, made when it is read. All three come
 * from one rendering.
 */
export const derivedBodyFields = ({ options }: { options: SanitizedOptions }): Field[] => {
  const read =
    <Key extends keyof RenderedBody>(key: Key): FieldHook =>
    async ({ req, siblingData }) => {
      const body = siblingData.body as Body | null | undefined
      const language = (siblingData.language as string | undefined) ?? options.defaultLanguage
      if (!body) return renderBody({ body, language })[key]
      let rendering = rendered.get(body)
      if (!rendering) {
        rendering = render(body, language, req, options)
        rendered.set(body, rendering)
      }
      return (await rendering)[key]
    }

  return [
    derivedField({
      name: 'parts',
      type: 'array',
      fields: [
        { name: 'subheading', type: 'text' },
        { name: 'anchor', type: 'text' },
        { name: 'paragraphs', type: 'text', hasMany: true },
        { name: 'html', type: 'textarea' },
      ],
      hooks: { afterRead: [read('parts')] },
      interfaceName: 'ArticlePart',
    }),
    derivedField({ name: 'html', type: 'textarea', hooks: { afterRead: [read('html')] } }),
    derivedField({
      name: 'plainText',
      type: 'textarea',
      hooks: { afterRead: [read('plainText')] },
    }),
  ]
}
