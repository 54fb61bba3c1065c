import type { PayloadRequest, Where } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import { publicArticles } from '../roles/access.ts'
import { userLimits } from '../roles/userLimits.ts'
import { begunArticles } from './begunArticles.ts'
import type { Stage } from './stages.ts'

/** An article in a list of the desk. */
export type DeskItem = {
  /** ISO 8601: until when whoever has it shall have done their part. */
  dueAt: null | string
  headline: null | string
  id: Id
  isKilled: boolean
  /** Its `dueAt` is over. */
  isOverdue: boolean
  language: string
  /** ISO 8601: when it goes out, went out or was last saved, as the list says. */
  moment: null | string
  stage: null | Stage
  /** The name of whoever began it. */
  writer: null | string
}

type Scope = { options: SanitizedOptions; req: PayloadRequest }
type Moment = 'publishedAt' | 'updatedAt'

const select = {
  createdBy: true,
  dueAt: true,
  headline: true,
  killed: true,
  language: true,
  publishedAt: true,
  stage: true,
  updatedAt: true,
} as const

const find = async (
  where: Where,
  {
    draft = true,
    limit,
    moment,
    options,
    req,
    sort,
  }: { draft?: boolean; limit: number; moment: Moment; sort: string | string[] } & Scope,
): Promise<DeskItem[]> => {
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 1,
    draft,
    limit,
    overrideAccess: false,
    pagination: false,
    populate: { [options.slugs.users]: { name: true } },
    req: withOwnLocale(req),
    select,
    sort,
    user: req.user,
    where,
  })
  return docs.map((doc) => ({
    dueAt: doc.dueAt ?? null,
    headline: doc.headline ?? null,
    id: doc.id,
    isKilled: doc.killed === true,
    isOverdue: Boolean(doc.dueAt) && Date.parse(doc.dueAt!) < Date.now(),
    language: doc.language,
    moment: doc[moment] ?? null,
    stage: doc.stage ?? null,
    writer: typeof doc.createdBy === 'object' ? (doc.createdBy?.name ?? null) : null,
  }))
}

/**
 * What somebody has begun or was given, and what of it is not out: what is due first, then what they wrote
 * in last.
 */
export const myArticles = (limit: number, scope: Scope) =>
  find(
    {
      and: [
        {
          or: [
            { createdBy: { equals: scope.req.user?.id } },
            { assignee: { equals: scope.req.user?.id } },
          ],
        },
        { _status: { equals: 'draft' } },
        begunArticles(),
      ],
    },
    { ...scope, limit, moment: 'updatedAt', sort: ['dueAt', '-updatedAt'] },
  )

/** What others have begun and not published. */
export const draftsOfOthers = (limit: number, scope: Scope) =>
  find(
    {
      and: [
        { createdBy: { not_equals: scope.req.user?.id } },
        { _status: { equals: 'draft' } },
        begunArticles(),
      ],
    },
    { ...scope, limit, moment: 'updatedAt', sort: '-updatedAt' },
  )

/** Within the languages and desks of whoever looks. */
const here = async ({ options, req }: Scope): Promise<Where[]> => {
  const { languages, sections } = await userLimits(req, options)
  return [
    ...(languages ? [{ language: { in: [...languages] } }] : []),
    ...(sections ? [{ section: { in: [...sections] } }] : []),
  ]
}

/** What has waited longest in a stage. */
export const articlesAt = async (stage: Stage, limit: number, scope: Scope) =>
  find(
    { and: [{ stage: { equals: stage } }, ...(await here(scope))] },
    { ...scope, limit, moment: 'updatedAt', sort: 'updatedAt' },
  )

/** What readers have got last; not what is published and waits for its embargo. */
export const latestPublished = (limit: number, scope: Scope) =>
  find(publicArticles(), {
    ...scope,
    draft: false,
    limit,
    moment: 'publishedAt',
    sort: '-publishedAt',
  })

/** Those that whoever looks may edit, as the project's config has it. */
const editable = async ({ options, req }: Scope): Promise<Where | boolean> => {
  const { update } = req.payload.collections[options.slugs.articles].config.access
  return update({ data: {}, req })
}

/**
 * The translations that are behind their sources, and that whoever looks can bring up to date, of the newest
 * stories of which any is in one's languages.
 */
export const outdatedTranslations = async (limit: number, scope: Scope): Promise<DeskItem[]> => {
  const { options, req } = scope
  const mine = await editable(scope)
  if (mine === false) return []
  const { languages } = await userLimits(req, options)
  const codes = options.languages
    .map(({ code }) => code as string)
    .filter((code) => !languages || languages.has(code))
  const { docs } = await req.payload.find({
    collection: options.slugs.stories,
    depth: 0,
    limit: limit * 4,
    overrideAccess: false,
    pagination: false,
    req: withOwnLocale(req),
    select: { outdated: true },
    sort: '-createdAt',
    user: req.user,
    where: {
      and: [
        // As the index of it has it.
        { outdated: { greater_than: '' } },
        { or: codes.map((code) => ({ outdated: { like: `|${code}|` } })) },
      ],
    },
  })
  const editions = docs.flatMap(({ id, outdated }) =>
    codes
      .filter((code) => outdated?.includes(`|${code}|`))
      .map((code): Where => ({
        and: [{ story: { equals: id } }, { language: { equals: code } }],
      })),
  )
  if (editions.length === 0) return []
  return find(
    { and: [{ or: editions }, ...(mine === true ? [] : [mine]), ...(await here(scope))] },
    { ...scope, limit, moment: 'updatedAt', sort: '-createdAt' },
  )
}

/** How late a publication is when something must be wrong: the worker looks every few seconds. */
const lateAfter = 2 * 60_000

/**
 * The publications to come, the next first; or those that should have been and were not, since the worker
 * stands still or the article could not be published.
 */
export const scheduledArticles = async (
  which: 'missed' | 'next',
  limit: number,
  scope: Scope,
): Promise<DeskItem[]> => {
  const { options, req } = scope
  const late = new Date(Date.now() - lateAfter).toISOString()
  const { docs } = await req.payload.find({
    collection: 'payload-jobs',
    depth: 0,
    limit: limit * 4,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { input: true, waitUntil: true },
    sort: which === 'next' ? 'waitUntil' : '-waitUntil',
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { completedAt: { exists: false } },
        { 'input.type': { equals: 'publish' } },
        { 'input.doc.relationTo': { equals: options.slugs.articles } },
        which === 'next'
          ? { and: [{ waitUntil: { greater_than: late } }, { hasError: { not_equals: true } }] }
          : { or: [{ waitUntil: { less_than_equal: late } }, { hasError: { equals: true } }] },
      ],
    },
  })
  const times = new Map(
    docs.map(({ input, waitUntil }) => [
      String(idOf((input as { doc?: { value?: unknown } }).doc?.value)),
      waitUntil ?? null,
    ]),
  )
  if (times.size === 0) return []
  const articles = await find(
    { and: [{ id: { in: [...times.keys()] } }, ...(await here(scope))] },
    { ...scope, limit: times.size, moment: 'updatedAt', sort: 'id' },
  )
  return (
    articles
      .map(({ moment: savedAt, ...article }) => ({
        ...article,
        moment: times.get(String(article.id)) ?? null,
        savedAt,
      }))
      // Somebody may have published it by hand since.
      .filter(
        ({ moment, savedAt, stage }) =>
          which === 'next' || stage !== 'published' || String(savedAt) < String(moment),
      )
      .toSorted((one, other) => String(one.moment).localeCompare(String(other.moment)))
      .slice(0, limit)
  )
}
