import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'

import type { AuditAction } from '../../../src/audit/actions.ts'
import { nameOf, namesOf } from '../../../src/audit/namesOf.ts'
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
type Scope = { options: SanitizedOptions; req: PayloadRequest }
type Change = { action: AuditAction; detail?: string }

/** In a request's context: what is done to the logins of people. */
const key = 'newsroomLogins'

const documentOf = (person: Person, { slugs }: SanitizedOptions) => ({
  collection: slugs.users,
  id: person.id,
  title: nameOf(person),
})

const rolesIn = async (person: Person, scope: Scope) => {
  const { options } = scope
  const names = await namesOf(idsOf(rolesOf(person, options)), options.slugs.roles, scope)
  return names.sort().join(', ')
}

const reachOf = async ({ [limitsField]: limits }: Person, scope: Scope) => {
  const sections = await namesOf(idsOf(limits?.sections), scope.options.slugs.sections, scope)
  return [[...(limits?.languages ?? [])], sections]
    .map((names) => names.sort().join(', '))
    .filter(Boolean)
    .join(' · ')
}

const changesOf = async (before: Person, now: Person, scope: Scope): Promise<Change[]> => {
  const compared: [AuditAction, null | string | undefined, null | string | undefined][] = [
    ['rolesChanged', await rolesIn(before, scope), await rolesIn(now, scope)],
    ['limitsChanged', await reachOf(before, scope), await reachOf(now, scope)],
    ['renamed', before.name, now.name],
    ['emailChanged', before.email, now.email],
  ]
  return compared
    .filter(([, was, is]) => (was ?? '') !== (is ?? ''))
    .map(([action, was, is]) => ({ action, detail: `${was || '—'} → ${is || '—'}` }))
}

const loginsOf = (req: PayloadRequest) => (req.context[key] ??= new Map()) as Map<Id, Change[]>

/** The key itself is nobody's affair; what stands for it is shown to no hook, and so it is read. */
const keyChanges = async (id: Id, data: Partial<Person>, { options, req }: Scope) => {
  if (data.apiKeyIndex === undefined) return []
  const before = await req.payload.db.findOne<Person>({
    collection: options.slugs.users,
    req,
    where: { id: { equals: id } },
  })
  const was = before?.enableAPIKey && before.apiKeyIndex
  const is = (data.enableAPIKey ?? before?.enableAPIKey) && data.apiKeyIndex
  if ((was || null) === (is || null)) return []
  const detail = [was && '-apiKey', is && '+apiKey'].filter(Boolean).join(' ')
  return [{ action: 'keyChanged' as const, detail }]
}

/** Before the change: after it Payload tells neither of a password nor of the key there was. */
export const noteLogin =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation === 'update') {
      const changes: Change[] = await keyChanges(originalDoc.id, data, { options, req })
      if (data.password) changes.push({ action: 'passwordChanged' })
      loginsOf(req).set(originalDoc.id, changes)
    }
    return data
  }

/**
 * Tells the log who was taken on, what changed about somebody's login, and what they may do since. What
 * roles, desks and people were called stays in it as it was then.
 */
export const logPeople =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, operation, previousDoc, req }) => {
    const scope = { options, req }
    const now = { ...previousDoc, ...data, id: doc.id } as Person
    const events: Change[] =
      operation === 'create'
        ? [{ action: 'created', detail: await rolesIn(now, scope) }]
        : await changesOf(previousDoc as Person, now, scope)
    for (const event of [...events, ...(loginsOf(req).get(now.id) ?? [])]) {
      await recordEvent({ ...event, document: documentOf(now, options) }, scope)
    }
    loginsOf(req).delete(now.id)
    return doc
  }

/** A password that somebody sets with the link of a letter, which no other hook is told of. */
export const logReset =
  (options: SanitizedOptions): CollectionAfterOperationHook =>
  async ({ operation, req, result }) => {
    if (operation !== 'resetPassword') return result
    const document = documentOf((result as { user: Person }).user, options)
    await recordEvent({ action: 'passwordChanged', document }, { options, req })
    return result
  }

export const logRemoval =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const document = documentOf(doc as unknown as Person, options)
    await recordEvent({ action: 'deleted', document }, { options, req })
  }
