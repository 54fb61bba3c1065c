import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  Payload,
  PayloadRequest,
} from 'payload'

import { namesOf } from '../../../src/audit/namesOf.ts'
import { recordEvent } from '../../../src/audit/recordEvent.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf, type Id } from '../../../src/relationships/idOf.ts'
import { documentOf } from './logChanges.ts'

const locks = 'payload-locked-documents'

/** In a request's context: the locks that its write passes over. */
const key = 'newsroomPassedLocks'

/** Seconds that a lock holds where a collection says nothing. */
const usualDuration = 300

type Reference = { relationTo: string; value: unknown }
type Lock = { document?: null | Reference; id: Id; updatedAt: string; user: Reference }
type Scope = { options: SanitizedOptions; req: PayloadRequest }

const isSame = (one: null | Reference, other: null | Reference) =>
  one?.relationTo === other?.relationTo && idOf(one?.value) === idOf(other?.value)

/** An older one is nobody's. */
const isHeld = ({ updatedAt }: Lock, { options, req }: Scope) => {
  const { lockDocuments } = req.payload.collections[options.slugs.articles]!.config
  const duration = typeof lockDocuments === 'object' ? lockDocuments.duration : usualDuration
  return Date.now() - new Date(updatedAt).getTime() <= duration * 1000
}

/** All locks of articles: as many as there are people who write. */
const articleLocks = async ({ options, req }: Scope): Promise<Lock[]> => {
  const { docs } = await req.payload.db.find<Lock>({
    collection: locks,
    limit: 0,
    pagination: false,
    req,
    where: { 'document.relationTo': { equals: options.slugs.articles } },
  })
  return docs
}

const nameOfHolder = async ({ relationTo, value }: Reference, scope: Scope) =>
  (await namesOf([idOf(value)!], relationTo, scope)).join()

const articleOf = async (id: Id, { options, req }: Scope) =>
  req.payload.findByID({
    id,
    collection: options.slugs.articles,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: true,
    req: withOwnLocale(req),
    select: { headline: true, language: true },
    trash: true,
  })

/**
 * Tells who had the article and who has it now, unless whoever asks had it themselves.
 * @param now `null` where nobody has it
 * @param gone the article, where it is there no more
 */
const tell = async (lock: Lock, now: null | Reference, scope: Scope, gone?: object) => {
  const { options, req } = scope
  const asks = req.user && { relationTo: req.user.collection, value: req.user.id }
  if (!asks || [asks, now].some((one) => isSame(one, lock.user)) || !isHeld(lock, scope)) return
  const id = idOf(lock.document?.value)!
  const article = gone ?? (await articleOf(id, scope))
  const names = [lock.user, now].map((one) => (one ? nameOfHolder(one, scope) : '—'))
  const detail = (await Promise.all(names)).join(' → ')
  const document = documentOf({ ...article, id }, options)
  await recordEvent({ action: 'takenOver', detail, document }, scope)
}

/** Payload's admin writes another name into the lock; a lock that is newer counts before an older. */
const logLock =
  (options: SanitizedOptions): CollectionAfterChangeHook<Lock> =>
  async ({ data, doc, previousDoc, req }) => {
    // What is answered may be a part of it.
    const lock: Lock = { ...previousDoc, ...data, id: doc.id }
    const left = previousDoc?.document
    if (left?.relationTo === options.slugs.articles && !isSame(left, lock.document ?? null)) {
      await tell(previousDoc, null, { options, req })
    }
    if (lock.document?.relationTo !== options.slugs.articles) return doc
    const scope = { options, req }
    const others = (await articleLocks(scope)).filter(({ id }) => id !== lock.id)
    for (const before of [...(previousDoc?.id === undefined ? [] : [previousDoc]), ...others]) {
      if (isSame(before.document ?? null, lock.document)) await tell(before, lock.user, scope)
    }
    return doc
  }

const logUnlocking =
  (options: SanitizedOptions): CollectionAfterDeleteHook<Lock> =>
  async ({ doc, req }) => {
    if (doc.document?.relationTo === options.slugs.articles) await tell(doc, null, { options, req })
  }

/**
 * Tells the log who takes an article from whoever writes in it. Added to the running Payload, which makes
 * the collection of locks after all plugins.
 */
export const logTakeOvers = (payload: Payload, options: SanitizedOptions): void => {
  const hooks = payload.collections[locks]?.config.hooks
  if (!hooks) return
  hooks.afterChange = [...(hooks.afterChange ?? []), logLock(options)]
  hooks.afterDelete = [...(hooks.afterDelete ?? []), logUnlocking(options)]
}

/** A write that asks for it, as those over GraphQL all do, passes over locks, and takes them away. */
export const notePassedLocks =
  (options: SanitizedOptions): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { overrideAccess, overrideLock } = args as {
      overrideAccess?: boolean
      overrideLock?: boolean
    }
    const isWrite = ['delete', 'deleteByID', 'update', 'updateByID'].includes(operation)
    const mayPass = overrideLock !== false && !overrideAccess && locks in req.payload.collections
    if (isWrite && mayPass && req.user) req.context[key] = await articleLocks({ options, req })
    return args
  }

/** After the write: its lock is gone, and whoever wrote has the article. */
const logPassed = async (id: Id, scope: Scope, gone?: object) => {
  const { context, user } = scope.req
  const passed = (context[key] as Lock[] | undefined) ?? []
  const its = passed.filter(({ document }) => idOf(document?.value) === id)
  context[key] = passed.filter((lock) => !its.includes(lock))
  for (const lock of its) {
    await tell(lock, { relationTo: user!.collection, value: user!.id }, scope, gone)
  }
}

export const logPassedLocks =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    await logPassed(doc.id, { options, req })
    return doc
  }

export const logPassedByDeletion =
  (options: SanitizedOptions): CollectionAfterDeleteHook =>
  async ({ doc, id, req }) =>
    logPassed(id, { options, req }, doc)
