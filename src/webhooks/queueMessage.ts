import type { PayloadRequest } from 'payload'

import type { Id } from '../relationships/idOf.ts'

/** The queue of its own, so that a site that is slow keeps nothing else waiting. */
export const webhookQueue = 'webhooks'

export const webhookTaskSlug = 'newsroomSendWebhook'

/** A message to be sent, or an article of which the embargo ends. */
export type WebhookJob = { article: string; opens: string } | { message: string }

const queue = async (input: WebhookJob, { at, req }: { at?: string; req: PayloadRequest }) => {
  await req.payload.jobs.queue({
    input,
    queue: webhookQueue,
    req,
    task: webhookTaskSlug,
    waitUntil: at === undefined ? undefined : new Date(at),
  })
}

/**
 * Has the worker send a message, in the request's transaction.
 * @param at ISO 8601: not before. @default now
 */
export const queueMessage = (message: string, when: { at?: string; req: PayloadRequest }) =>
  queue({ message }, when)

/**
 * Has the worker tell of an article when its embargo ends: to those who listen then.
 * @param opens ISO 8601
 */
export const queueOpening = (article: Id, opens: string, req: PayloadRequest) =>
  queue({ article: String(article), opens }, { at: opens, req })
