import { randomUUID } from 'node:crypto'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import { beyond, type Place } from '../roles/limits.ts'
import { limitsField, limitsOf } from '../roles/userLimits.ts'
import type { ChangeForReaders } from './changeForReaders.ts'
import { queueMessage, queueOpening } from './queueMessage.ts'

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

/**
 * Writes what readers will have noticed to the outbox, in the transaction of the write itself, for the worker to
 * send: what did not happen is not told, and what happened is. Of an article each webhook has one message at
 * most that waits, the newest: after a time out of reach a site is told how things are, and not how they came
 * to be so.
 * @param article as readers have it, or had it
 * @param at ISO 8601: when it happened. @default now
 * @param was where readers had it before
 */
export const writeOutbox = async (
  article: Subject,
  { event, opens }: ChangeForReaders,
  { at = new Date().toISOString(), was, ...scope }: Scope & { at?: string; was: null | Place },
): Promise<void> => {
  const { options, req } = scope
  if (opens) await queueOpening(article.id, opens, req)
  if (!event) return
  const heard = (await listeners(was ? [was, article] : [article], scope)).filter(({ events }) =>
    events.includes(event),
  )
  if (heard.length === 0) return

  const waiting: Where = {
    and: [
      { articleId: { equals: String(article.id) } },
      { status: { equals: 'waiting' } },
      { webhook: { in: heard.map(({ id }) => id) } },
    ],
  }
  const overtaken = await find<Waiting>(options.slugs.webhookMessages, waiting, scope)
  if (overtaken.length > 0) {
    await req.payload.db.updateMany({
      collection: options.slugs.webhookMessages as CollectionSlug,
      data: { nextAttemptAt: null, status: 'dropped' },
      req,
      returning: false,
      where: waiting,
    })
  }
  for (const { id: webhook } of heard) {
    const isNews =
      event === 'article.updated' &&
      overtaken.some((one) => idOf(one.webhook) === webhook && one.event === 'article.published')
    const { id } = await req.payload.create({
      collection: options.slugs.webhookMessages,
      data: {
        articleId: String(article.id),
        dueAt: at,
        event: isNews ? 'article.published' : event,
        id: randomUUID(),
        language: String(article.language),
        nextAttemptAt: at,
        slug: article.slug,
        status: 'waiting',
        story: idOf(article.story) as string | undefined,
        title: article.headline,
        webhook: webhook as number,
      },
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
    })
    await queueMessage(id, { req })
  }
}
