import {
  addDataAndFileToRequest,
  APIError,
  Forbidden,
  type Endpoint,
  type PayloadRequest,
} from 'payload'

import { inTransaction } from '../../../src/database/inTransaction.ts'
import { notifyReaders } from '../../../src/delivery/readModel/notify.ts'
import { compareTexts } from '../../../src/editions/compareTexts.ts'
import { recordEditions } from '../../../src/editions/recordEditions.ts'
import { setStoryFacts } from '../../../src/editions/setStoryFacts.ts'
import type { TranslationSource } from '../../../src/editions/TranslationSource.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Article } from '../../../src/payload-types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { allows } from '../../../src/roles/allows.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { say } from '../../../src/translations/say.ts'
import { refuseBeyondLimits } from '../hooks/guardLimits.ts'
import { holdArticle } from '../hooks/holdToBase.ts'
import { publicRow } from '../publicRow.ts'
import { visibleArticle } from './visibleArticle.ts'

const select = {
  _status: true,
  corrections: true,
  headline: true,
  language: true,
  parts: true,
  revision: true,
  summary: true,
} as const

type Source = Pick<
  Article,
  '_status' | 'corrections' | 'headline' | 'id' | 'language' | 'parts' | 'revision' | 'summary'
>

/** @throws APIError 404 when the article is no translation, or its source is gone */
const findSource = async (
  req: PayloadRequest,
  article: { id: Id; translatedFrom?: unknown },
  options: SanitizedOptions,
): Promise<Source> => {
  const id = idOf(article.translatedFrom)
  const read = async (draft: boolean) =>
    id === undefined
      ? null
      : ((await req.payload.findByID({
          id,
          collection: options.slugs.articles,
          depth: 0,
          disableErrors: true,
          draft,
          overrideAccess: false,
          req: withOwnLocale(req),
          select,
          user: req.user,
        })) as null | Source)
  const stored = await read(false)
  // What is being written is not to be translated before it is public, unless nothing of it is.
  const source = stored?._status === 'published' ? stored : await read(true)
  if (source) return source
  throw new APIError(say(req.t, 'noTranslation', { id: String(article.id) }), 404, undefined, true)
}

const paragraphsOf = ({ parts }: Pick<Source, 'parts'>) =>
  (parts ?? []).flatMap(({ paragraphs, subheading }) => [
    ...(subheading ? [{ isSubheading: true, text: subheading }] : []),
    ...(paragraphs ?? []).map((text) => ({ isSubheading: false, text })),
  ])

const textOf = (source: Source): string[] =>
  [
    source.headline,
    source.summary,
    ...paragraphsOf(source).map(({ text }) => text),
    ...(source.corrections ?? []).map(({ text }) => text),
  ].filter((text): text is string => Boolean(text))

/** The text that was translated, as long as a version keeps it, for whoever may see earlier versions. */
const findTranslated = async (
  req: PayloadRequest,
  { id, revision }: { id: Id; revision: string },
  options: SanitizedOptions,
): Promise<null | Source> => {
  const { access } = req.payload.collections[options.slugs.articles].config
  if ((await access.readVersions({ req })) === false) return null
  const { docs } = await req.payload.findVersions({
    collection: options.slugs.articles,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: withOwnLocale(req),
    sort: '-updatedAt',
    user: req.user,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: revision } }] },
  })
  return (docs[0]?.version as Source | undefined) ?? null
}

/**
 * `GET /api/articles/{id}/source`, for the staff: the text that the article is a translation of, and
 * what has changed in it since, for those who may see earlier versions: `TranslationSource`.
 */
export const readSource = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    if (!(await userPermissions(req, options)).has('readDrafts')) throw new Forbidden(req.t)
    const article = await visibleArticle(req, options)
    const source = await findSource(req, article, options)
    const { translatedRevision: revision } = article
    const same = !revision || revision === source.revision
    const translated = same
      ? source
      : await findTranslated(req, { id: source.id, revision }, options)
    const definition = options.languages.find(({ code }) => code === source.language)
    const { headline, id, language, summary } = source
    const answer: TranslationSource = {
      source: {
        id,
        language,
        headline,
        revision: source.revision ?? null,
        summary: summary || null,
        paragraphs: paragraphsOf(source),
      },
      changes:
        translated &&
        compareTexts(textOf(translated), textOf(source), definition?.intlLocale ?? language),
    }
    return Response.json(answer)
  },
  method: 'get',
  path: '/:id/source',
})

/** As `revisionOf` makes them. */
const isRevision = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{16}$/.test(value)

/**
 * `POST /api/articles/{id}/current` with the `revision` of the source that its translator has read: the
 * translation says the same. For whoever may edit it. Answers `{ doc: { id } }`; 400 without a
 * revision, 409 when the source says something else by now.
 */
export const markCurrent = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const article = await visibleArticle(req, options)
    const { id } = article
    const may = { collection: options.slugs.articles, id, operation: 'update', req } as const
    if (!(await allows(may))) {
      throw new APIError(say(req.t, 'mayNotMarkCurrent'), req.user ? 403 : 401, undefined, true)
    }
    await refuseBeyondLimits(req, [article], options)
    const { revision: present } = await findSource(req, article, options)
    const { revision } = (req.data ?? {}) as { revision?: unknown }
    if (!isRevision(revision)) {
      const path = `GET /${options.slugs.articles}/${id}/source`
      throw new APIError(say(req.t, 'currentWithoutRevision', { path }), 400, undefined, true)
    }
    if (revision !== present) {
      throw new APIError(say(req.t, 'sourceMovedOn'), 409, undefined, true)
    }
    await inTransaction(req, async () => {
      await holdArticle(req, id)
      // It may have been joined with another story meanwhile.
      const story = idOf((await publicRow({ id, options, req }))?.story)
      await setStoryFacts(id, { translatedRevision: revision }, { options, req })
      if (story !== undefined) await recordEditions(story, { options, req })
      if (options.parts.delivery) await notifyReaders(req)
    })
    return Response.json({ doc: { id } })
  },
  method: 'post',
  path: '/:id/current',
})
