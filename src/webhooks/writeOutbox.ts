import { randomUUID } from 'node:crypto'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import { beyond, type Place } from '../roles/limits.ts'
import { limitsField, limitsOf } from '../roles/userLimits.ts'
import type { ChangeForReaders } from './changeForReaders.ts'
import type { WebhookEvent } from './events.ts'
import { queueMessage } from './queueMessage.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** What is told of an article when readers can no longer be asked for it. */
export type Subject = Place & {
  headline?: null | string
  id: Id
  slug?: null | string
  story?: unknown
}

type Waiting = { event: string; id: string; webhook: Id }

const find = async <Doc>(collection: string, where: Where, { req }: Scope): Promise<Doc[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    where,
  })
  return docs as Doc[]
}

/** The webhooks that want to know of it, where the article is or where it was. */
const listeners = async (
  places: Place[],
  scope: Scope,
): Promise<{ events: string[]; id: Id }[]> => {
  const { options, req } = scope
  const active = await find<{ events?: null | string[]; id: Id; languages?: string[] }>(
    options.slugs.webhooks,
    { active: { equals: true } },
    scope,
  )
  const heard = []
  for (const webhook of active) {
    const limits = await limitsOf({ [limitsField]: webhook }, { options, req })
    if (places.some((place) => beyond(place, limits).length === 0)) {
      heard.push({ events: webhook.events ?? [], id: webhook.id })
    }
  }
  return heard
}

const drop = async (where: Where, { options, req }: Scope) =>
  req.payload.db.updateMany({
    collection: options.slugs.webhookMessages as CollectionSlug,
    data: { nextAttemptAt: null, status: 'dropped' },
    req,
    returning: false,
    where: { and: [{ status: { equals: 'waiting' } }, where] },
  })

/**
 * Writes what readers will have noticed to the outbox, in the transaction of the write itself, for the worker to
 * send: what did not happen is not told, and what happened is. Of an article each webhook has one message at
 * most that waits to be sent now, the newest: after a time out of reach a site is told how things are, and
 * not how they came to be so.
 * @param before where the article was, when it existed
 */
export const writeOutbox = async (
  article: Subject,
  { event, opens, wasToOpen }: ChangeForReaders,
  { before, ...scope }: Scope & { before: null | Place },
): Promise<void> => {
  const { options, req } = scope
  const now = new Date().toISOString()
  const ofArticle: Where = { articleId: { equals: String(article.id) } }
  if (wasToOpen) await drop({ and: [ofArticle, { dueAt: { greater_than: now } }] }, scope)
  if (!event && !opens) return
  const heard = await listeners(before ? [before, article] : [article], scope)
  if (heard.length === 0) return

  const write = async (webhook: Id, told: WebhookEvent, dueAt: string) => {
    const { id } = await req.payload.create({
      collection: options.slugs.webhookMessages,
      data: {
        articleId: String(article.id),
        dueAt,
        event: told,
        id: randomUUID(),
        language: String(article.language),
        nextAttemptAt: dueAt,
        slug: article.slug,
        status: 'waiting',
        story: idOf(article.story) as string | undefined,
        // Of one under embargo nothing is shown before its time.
        title: dueAt === now ? article.headline : null,
        webhook: webhook as number,
      },
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
    })
    await queueMessage(id, { at: dueAt === now ? undefined : dueAt, req })
  }

  const at = event === null ? [] : heard.filter(({ events }) => events.includes(event))
  const waiting: Where = {
    and: [
      ofArticle,
      { dueAt: { less_than_equal: now } },
      { status: { equals: 'waiting' } },
      { webhook: { in: at.map(({ id }) => id) } },
    ],
  }
  const overtaken =
    at.length > 0 ? await find<Waiting>(options.slugs.webhookMessages, waiting, scope) : []
  if (overtaken.length > 0) await drop(waiting, scope)
  for (const { id } of at) {
    const isNews =
      event === 'article.updated' &&
      overtaken.some((one) => idOf(one.webhook) === id && one.event === 'article.published')
    await write(id, isNews ? 'article.published' : event!, now)
  }
  if (!opens) return
  for (const { events, id } of heard) {
    if (events.includes('article.published')) await write(id, 'article.published', opens)
  }
}
