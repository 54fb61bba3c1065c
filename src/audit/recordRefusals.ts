import type { CollectionSlug, PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { say } from '../translations/say.ts'
import { recordEvent, type AuditEvent } from './recordEvent.ts'

/** What somebody was refused: why, in the words that they were told, and on what. */
export type Refusal = { detail: string } & Pick<AuditEvent, 'document'>

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** Entries of a person in a minute; the last says that there was more. */
export const mostRefusals = 60

/** How many of the person's tries the log has room for. */
const roomFor = async ({ options, req }: Scope): Promise<number> => {
  const { totalDocs } = await req.payload.db.count({
    collection: options.slugs.audit as CollectionSlug,
    req,
    where: {
      and: [
        { action: { equals: 'refused' } },
        { actor: { equals: String(req.user?.id) } },
        { actorCollection: { equals: req.user?.collection } },
        { createdAt: { greater_than: new Date(Date.now() - 60_000).toISOString() } },
      ],
    },
  })
  return mostRefusals - totalDocs
}

/** The document by its title, where there is one: what somebody tried it on may be anything. */
const withTitle = async (document: NonNullable<Refusal['document']>, { options, req }: Scope) => {
  const collection = document.collection as CollectionSlug
  const field = req.payload.collections[collection]?.config.admin.useAsTitle
  if (!field) return document
  const found = (await req.payload.findByID({
    id: document.id,
    collection,
    depth: 0,
    disableErrors: true,
    draft: true,
    locale: options.defaultLanguage as 'en',
    overrideAccess: true,
    req: withOwnLocale(req),
    trash: true,
  })) as null | Record<string, null | string>
  return { ...document, language: found?.language, title: found?.[field] }
}

/**
 * Tells the log what one of the newsroom's people was refused, an entry a document, and no more in a minute
 * than it takes to see what goes on. Users of a project's other collections, such as readers with a login,
 * are the public to the newsroom: what they are refused fills no log.
 */
export const recordRefusals = async (refusals: Refusal[], scope: Scope): Promise<void> => {
  const { options, req } = scope
  if (refusals.length === 0 || req.user?.collection !== options.slugs.users) return
  const room = await roomFor(scope)
  for (const { detail, document } of refusals.slice(0, Math.max(room - 1, 0))) {
    const titled = document && (await withTitle(document, scope))
    await recordEvent({ action: 'refused', detail, document: titled }, scope)
  }
  if (room > 0 && refusals.length >= room) {
    await recordEvent({ action: 'refused', detail: say(req.t, 'auditRefusedMore') }, scope)
  }
}
