import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { recordEvent } from '../../../src/audit/recordEvent.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idsOf } from '../../../src/relationships/idOf.ts'

/** Of a webhook, what people see; its secret has entries of its own. */
const shownOf = ({ active, events, languages, name, sections, url }: Record<string, unknown>) =>
  JSON.stringify([active, events, languages, name, idsOf(sections), url])

/** Its path and query may hold what only the site shall know. */
const addressOf = (url: unknown) => new URL(String(url)).origin

/** Tells the log where the newsroom sends its news, and since when. */
export const logWebhooks =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    if (operation === 'update' && shownOf(previousDoc) === shownOf(doc)) return doc
    const { active, id, name, url } = doc
    await recordEvent(
      {
        action: operation === 'create' ? 'created' : 'changed',
        detail: active ? addressOf(url) : `${addressOf(url)} (off)`,
        document: { collection: options.slugs.webhooks, id, title: name },
      },
      { options, req },
    )
    return doc
  }

export const logWebhookRemoval =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, id, req }) => {
    const { name, url } = doc as { name?: string; url?: string }
    const document = { collection: options.slugs.webhooks, id, title: name }
    await recordEvent({ action: 'deleted', detail: addressOf(url), document }, { options, req })
  }
