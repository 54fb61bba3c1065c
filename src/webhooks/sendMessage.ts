import type { PayloadRequest } from 'payload'

import { inTransaction } from '../database/inTransaction.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import type { Id } from '../relationships/idOf.ts'
import type { MessageState } from './events.ts'
import { pauseAfter } from './pauseAfter.ts'
import { postMessage, type PostResult } from './postMessage.ts'
import { queueMessage } from './queueMessage.ts'
import { signedHeaders } from './secrets.ts'
import { tidyOutbox } from './tidyOutbox.ts'
import { webhookOf, type WebhookTarget } from './webhookOf.ts'
import { writeBody } from './writeBody.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** By which a site says that it wants to hear no more. */
const gone = 410

const unreadable =
  'Its signing secret cannot be read, as PAYLOAD_SECRET has changed. Make a new one beside the webhook.'

/** Posts a message and answers how that went; nothing is written. */
export const deliver = async (
  { body, id, target }: { body: string; id: string; target: WebhookTarget },
  { webhookHosts }: SanitizedOptions,
): Promise<PostResult> => {
  if (target.secrets.length === 0) return { error: unreadable, status: null }
  const headers = signedHeaders({ body, id }, target.secrets)
  return postMessage(target.url, { body, headers, hosts: webhookHosts })
}

/**
 * Sends a message of the outbox, once; after a failure it is queued again for later. One that was overtaken, or
 * is not true any more, is dropped. A worker that ends between the answer of the site and its note here sends
 * the same once more, under the same id.
 */
export const sendMessage = async (id: string, { options, req }: Scope): Promise<void> => {
  const collection = options.slugs.webhookMessages
  const message = await req.payload.findByID({
    id,
    collection,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req: withOwnLocale(req),
  })
  if (message?.status !== 'waiting') return
  const note = async (data: object) =>
    req.payload.update({
      id,
      collection,
      data,
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
    })
  const written = await writeBody(message, { options, payload: req.payload })
  const target = await webhookOf(message.webhook, { options, req })
  if (!written || !target?.active) {
    await note({ nextAttemptAt: null, status: 'dropped' satisfies MessageState })
    return
  }

  const result = await deliver({ body: written.body, id, target }, options)
  const attempts = (message.attempts ?? 0) + 1
  const isSent = result.error === null
  await inTransaction(req, async () => {
    // Something newer may have come while it was sent.
    const isOvertaken = !isSent && !(await isWaiting(id, { options, req }))
    const isLast = isSent || isOvertaken || result.status === gone
    const pause = isLast ? null : pauseAfter(attempts)
    const next = pause === null ? null : new Date(Date.now() + pause).toISOString()
    const state: MessageState = isSent
      ? 'sent'
      : isOvertaken
        ? 'dropped'
        : next
          ? 'waiting'
          : 'failed'
    await note({
      attemptedAt: new Date().toISOString(),
      attempts,
      body: written.body,
      error: result.error,
      httpStatus: result.status,
      nextAttemptAt: next,
      status: state,
      title: written.title ?? message.title,
    })
    if (next) await queueMessage(id, { at: next, req })
    if (result.status === gone) await switchOff(target.id, { options, req })
    if (isSent) await tidyOutbox({ options, req })
  })
}

const isWaiting = async (id: string, { options, req }: Scope): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: options.slugs.webhookMessages,
    overrideAccess: true,
    req: withOwnLocale(req),
    where: { and: [{ id: { equals: id } }, { status: { equals: 'waiting' } }] },
  })
  return totalDocs > 0
}

const switchOff = async (id: Id, { options, req }: Scope) => {
  await req.payload.update({
    id,
    collection: options.slugs.webhooks,
    data: { active: false },
    depth: 0,
    overrideAccess: true,
    req: withOwnLocale(req),
  })
}
