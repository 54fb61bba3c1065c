import { ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'

import type { Body } from '../../../fields/body/nodes.ts'
import { referencesOf } from '../../../fields/body/referencesOf.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { tell } from '../../../src/translations/sentence.ts'
import {
  alternativeMissing,
  lacksAlternative,
  type ShownPicture,
} from '../../../src/workflow/lacksAlternative.ts'
import { publicRow } from '../publicRow.ts'

type Article = { body?: Body | null; language?: string; leadImage?: unknown }

/** Each picture that readers see, and the field that it stands in. */
const picturesOf = ({ body, leadImage }: Article): Map<Id, string> => {
  const lead = idOf(leadImage)
  const pictures = new Map<Id, string>(referencesOf(body).images.map((id) => [id, 'body']))
  return lead === undefined ? pictures : pictures.set(lead, 'leadImage')
}

const load = async (ids: Id[], req: PayloadRequest, options: SanitizedOptions) => {
  const { docs } = await req.payload.find({
    collection: options.slugs.media,
    depth: 0,
    limit: 0,
    locale: 'all',
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { alt: true, decorative: true, filename: true, mimeType: true },
    where: { id: { in: ids } },
  })
  return docs as unknown as ShownPicture[]
}

/**
 * An article goes public only with pictures that are described in its language. Those that its
 * readers have before them already do not stand in the way of correcting it.
 * @throws ValidationError 400 that names the pictures
 */
export const requireAlternatives =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const article = { ...originalDoc, ...data } as Article & {
      _status?: string
      deletedAt?: unknown
    }
    if (article._status !== 'published' || article.deletedAt) return data
    const shown = picturesOf(article)
    if (shown.size === 0) return data

    const { languages } = options
    const language = article.language ?? options.defaultLanguage
    const lacking = (await load([...shown.keys()], req, options)).filter((picture) =>
      lacksAlternative(picture, language, languages),
    )
    if (lacking.length === 0) return data

    const row =
      operation === 'update'
        ? await publicRow({
            id: originalDoc?.id,
            options,
            req,
            select: { _status: true, body: true, language: true, leadImage: true },
          })
        : null
    const before =
      row?._status === 'published' && row.language === language
        ? picturesOf(row as unknown as Article)
        : new Map()
    const added = lacking.filter(({ id }) => !before.has(id))
    if (added.length === 0) return data
    throw new ValidationError({
      collection: options.slugs.articles,
      errors: added.map((picture) => ({
        message: tell(req.t, alternativeMissing(picture, language, languages)),
        path: shown.get(picture.id) ?? 'body',
      })),
      id: originalDoc?.id,
      req,
    })
  }
