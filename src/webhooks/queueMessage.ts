import type { PayloadRequest } from 'payload'

/** The queue of its own, so that a site that is slow keeps nothing else waiting. */
export const webhookQueue = 'webhooks'

export const webhookTaskSlug = 'sendWebhook'

/**
 * Has the worker send a message, in the request's transaction.
 * @param at ISO 8601: not before. @default now
 */
export const queueMessage = async (
  message: string,
  { at, req }: { at?: string; req: PayloadRequest },
): Promise<void> => {
  await req.payload.jobs.queue({
    input: { message },
    queue: webhookQueue,
    req,
    task: webhookTaskSlug,
    waitUntil: at === undefined ? undefined : new Date(at),
  })
}
