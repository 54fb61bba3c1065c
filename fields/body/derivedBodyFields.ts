import type { Field, FieldHook, PayloadRequest } from 'payload'

import { loadInLanguage } from '../../src/languages/loadInLanguage.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { Id } from '../../src/relationships/idOf.ts'
import { derivedField } from '../derivedField.ts'
import { bodyToMarkdown } from './markdown/bodyToMarkdown.ts'
import { loadImages } from './loadImages.ts'
import type { Body } from './nodes.ts'
import { referencesOf } from './referencesOf.ts'
import { renderBody, type RenderedBody } from './renderBody.ts'
import type { RenderContext } from './rendering.ts'
import { isPublic } from '../../src/workflow/isPublic.ts'

type LinkedArticle = {
  _status?: null | string
  deletedAt?: null | string
  id: Id
  language: string
  slug: string
}

/** Looks up what the body points to, as the public may see it. */
const loadContext = async (
  body: Body,
  language: string,
  req: PayloadRequest,
  options: SanitizedOptions,
): Promise<RenderContext> => {
  const references = referencesOf(body)
  const [articles, images] = await Promise.all([
    loadInLanguage<LinkedArticle>({
      collection: options.slugs.articles,
      ids: references.articles,
      language,
      req,
      select: {
        _status: true,
        deletedAt: true,
        embargoUntil: true,
        language: true,
        slug: true,
      },
    }),
    loadImages(references.images, { language, options, req }),
  ])
  const open = articles.filter((article) => isPublic(article))
  return {
    embedHosts: options.embedHosts,
    images,
    paths: new Map(open.map((article) => [article.id, options.articlePath(article)])),
  }
}

/** Of each body that is being read: what it points to, and HTML and the like, made once for all fields. */
type Reading = { context: Promise<RenderContext>; rendering?: Promise<RenderedBody> }
const readings = new WeakMap<object, Reading>()

/** Payload validates what it has read too, with a limit of 40,000 characters. */
const asRead = (): true => true

/**
 * `parts`, `html`, `plainText` and `markdown`: the body for developers, made when it is read. The
 * first three come from one rendering.
 */
export const derivedBodyFields = ({ options }: { options: SanitizedOptions }): Field[] => {
  const languageOf = ({ language }: Record<string, unknown>) =>
    (language as string | undefined) ?? options.defaultLanguage

  const readingOf = (body: Body, siblingData: Record<string, unknown>, req: PayloadRequest) => {
    const known = readings.get(body)
    if (known) return known
    const reading = { context: loadContext(body, languageOf(siblingData), req, options) }
    readings.set(body, reading)
    return reading
  }

  const read =
    <Key extends keyof RenderedBody>(key: Key): FieldHook =>
    async ({ req, siblingData }) => {
      const body = siblingData.body as Body | null | undefined
      const language = languageOf(siblingData)
      if (!body) return renderBody({ body, language })[key]
      const reading: Reading = readingOf(body, siblingData, req)
      reading.rendering ??= reading.context.then((context) =>
        renderBody({ ...context, body, language }),
      )
      return (await reading.rendering)[key]
    }

  const readMarkdown: FieldHook = async ({ req, siblingData }) => {
    const body = siblingData.body as Body | null | undefined
    return body ? bodyToMarkdown(body, await readingOf(body, siblingData, req).context) : ''
  }

  return [
    derivedField({
      name: 'parts',
      type: 'array',
      fields: [
        { name: 'subheading', type: 'text', validate: asRead },
        { name: 'anchor', type: 'text', validate: asRead },
        { name: 'paragraphs', type: 'text', hasMany: true, validate: asRead },
        { name: 'html', type: 'textarea', validate: asRead },
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
    derivedField({ name: 'markdown', type: 'textarea', hooks: { afterRead: [readMarkdown] } }),
  ]
}
