import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import type { AuditAction } from '../../../src/audit/actions.ts'
import { recordEvent } from '../../../src/audit/recordEvent.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idsOf, type Id } from '../../../src/relationships/idOf.ts'
import { limitsField } from '../../../src/roles/userLimits.ts'
import { rolesOf } from '../../../src/roles/userPermissions.ts'

type Person = {
  apiKeyIndex?: null | string
  email?: null | string
  enableAPIKey?: boolean | null
  id: Id
  [limitsField]?: { languages?: null | string[]; sections?: unknown } | null
  name?: null | string
}

const documentOf = ({ email, id, name }: Person, { slugs }: SanitizedOptions) => ({
  collection: slugs.users,
  id,
  title: name || email,
})

const reachOf = ({ [limitsField]: limits }: Person) =>
  [...(limits?.languages ?? []), ...idsOf(limits?.sections).map((id) => `section ${id}`)]
    .sort()
    .join(', ')

const rolesIn = (person: Person, options: SanitizedOptions) =>
  idsOf(rolesOf(person, options))
    .map((id) => `role ${id}`)
    .sort()
    .join(', ')

const keyOf = ({ apiKeyIndex, enableAPIKey }: Person) =>
  enableAPIKey ? (apiKeyIndex ?? 'a key') : 'no key'

const changesOf = (before: Person, now: Person, options: SanitizedOptions) => {
  const compared: [AuditAction, string, string][] = [
    ['rolesChanged', rolesIn(before, options), rolesIn(now, options)],
    ['limitsChanged', reachOf(before), reachOf(now)],
  ]
  const changes = compared
    .filter(([, was, is]) => was !== is)
    .map(([action, was, is]) => ({ action, detail: `${was || '—'} → ${is || '—'}` }))
  // The key itself is nobody's affair.
  return keyOf(before) === keyOf(now)
    ? changes
    : [...changes, { action: 'keyChanged' as const, detail: null }]
}

/** Tells the log who was taken on, and what somebody may do since. */
export const logPeople =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, previousDoc, req }) => {
    const now = { ...previousDoc, ...data, id: doc.id } as Person
    const events =
      operation === 'create'
        ? [{ action: 'created' as const, detail: rolesIn(now, options) }]
        : changesOf(previousDoc as Person, now, options)
    for (const event of events) {
      await recordEvent({ ...event, document: documentOf(now, options) }, { options, req })
    }
    return doc
  }

export const logRemoval =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const document = documentOf(doc as unknown as Person, options)
    await recordEvent({ action: 'deleted', document }, { options, req })
  }
