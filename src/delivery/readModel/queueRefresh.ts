import type { PayloadRequest } from 'payload'

/** A queue of its own: neither sites that are slow nor schedules keep it waiting. */
export const deliveryQueue = 'delivery'

export const refreshTaskSlug = 'newsroomRefreshDelivery'

/**
 * Has the worker make anew what is stale, after the request's transaction is committed.
 * @param at ISO 8601: not before. @default now
 */
export const queueRefresh = async (req: PayloadRequest, at?: string): Promise<void> => {
  await req.payload.jobs.queue({
    input: {},
    queue: deliveryQueue,
    req,
    task: refreshTaskSlug,
    waitUntil: at === undefined ? undefined : new Date(at),
  })
}
