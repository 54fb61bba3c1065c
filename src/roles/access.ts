import {
  isolateObjectProperty,
  type Access,
  type FieldAccess,
  type PayloadRequest,
  type Where,
} from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { articlesWithin } from './limits.ts'
import type { Permission } from './permissions.ts'
import { userLimits } from './userLimits.ts'
import { userPermissions } from './userPermissions.ts'

/**
 * What anybody may read of articles: published, past its embargo, and not in the trash. One `Where`, so
 * that lists, single reads, counts, joins and populated relationships all agree.
 */
export const publicArticles = (now: Date = new Date()): Where => ({
  and: [
    { _status: { equals: 'published' } },
    { deletedAt: { exists: false } },
    {
      or: [
        { embargoUntil: { exists: false } },
        { embargoUntil: { less_than_equal: now.toISOString() } },
      ],
    },
  ],
})

/** In a request's context, which no client can write to. */
const importing = 'newsroomImport'

/** The same request as one of the importer, which writes where a story came from. */
export const asImport = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, 'context')
  own.context = { ...req.context, [importing]: true }
  return own
}

/** In a request's context: a translation is being made. */
const translating = 'newsroomTranslation'

/** The same request as one that makes a translation, which remembers what it was made from. */
export const asTranslation = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, 'context')
  own.context = { ...req.context, [translating]: true }
  return own
}

/** In a request's context, by Payload: an older version is being restored, of which nothing may be lost. */
const restoring = 'isRestoringVersion'

/** Payload leaves its note on the request, where it would tell a later write to drop what is not sent. */
export const endRestoring = (req: PayloadRequest): void => {
  delete req.context[restoring]
}

/** Written in this alone; an older version brings what it has. */
const during =
  (note: string): FieldAccess =>
  ({ req }) =>
    req.context[note] === true || req.context[restoring] === true

/** Every access function of the newsroom. They read the user's permissions and nothing else. */
export const createAccess = (options: SanitizedOptions) => {
  const can = async (req: PayloadRequest, ...wanted: Permission[]) => {
    const held = await userPermissions(req, options)
    return wanted.some((permission) => held.has(permission))
  }
  const isStaff = async (req: PayloadRequest) => (await userPermissions(req, options)).size > 0

  /** Allowed to those whose roles hold one of the permissions. */
  const allow =
    (...wanted: Permission[]): Access =>
    ({ req }) =>
      can(req, ...wanted)

  /** Everything for whoever has the permission for all, else what they have made themselves. */
  const ownOr =
    (all: Permission, ...own: Permission[]): Access =>
    async ({ req }) => {
      if (await can(req, all)) return true
      if (!(await can(req, ...own))) return false
      return { createdBy: { equals: req.user!.id } }
    }

  /** Of what is allowed, the articles in the languages and on the desks of the request's user. */
  const withinLimits =
    (wider: Access): Access =>
    async (args) => {
      const allowed = await wider(args)
      if (allowed === false) return false
      const within = articlesWithin(await userLimits(args.req, options))
      if (!within) return allowed
      return allowed === true ? within : { and: [allowed, within] }
    }
  /** All, or what one has made or was given to work on. */
  const ownArticles = ownOr('editAllArticles', 'writeArticles', 'translateArticles')
  const editArticles = withinLimits(async (args) => {
    const own = await ownArticles(args)
    if (typeof own === 'boolean') return own
    return { or: [own, { assignee: { equals: args.req.user!.id } }] }
  })
  const deleteArticles = withinLimits(allow('deleteArticles'))
  const publishes = (data: unknown) =>
    typeof data === 'object' && data !== null && '_status' in data && data._status === 'published'
  const isSelf = (req: PayloadRequest, id: unknown) =>
    req.user?.collection === options.slugs.users && id !== undefined && req.user.id === id

  const articles = {
    create: (async ({ data, req }) =>
      (await can(req, req.context[translating] ? 'translateArticles' : 'writeArticles')) &&
      (!req.context[importing] || (await can(req, 'importWire'))) &&
      (!publishes(data) || (await can(req, 'publishArticles')))) satisfies Access,
    /** Putting into the trash is editing; emptying it is deleting. */
    delete: (async (args) =>
      (args.data as { deletedAt?: unknown } | undefined)?.deletedAt
        ? editArticles(args)
        : deleteArticles(args)) satisfies Access,
    read: (async ({ req }) =>
      (await can(req, 'readDrafts')) ? true : publicArticles()) satisfies Access,
    readVersions: allow('readHistory'),
    /** What was written by whom is settled in the database; who may publish, here and in the guard. */
    update: (async (args) => {
      if (publishes(args.data) && !(await can(args.req, 'publishArticles'))) return false
      return editArticles(args)
    }) satisfies Access,
  }

  const users = {
    admin: ({ req }: { req: PayloadRequest }) => isStaff(req),
    create: allow('manageUsers'),
    delete: allow('manageUsers'),
    /** Colleagues see each other's names and addresses; the access of fields keeps the rest. */
    read: (({ req }) => isStaff(req)) satisfies Access,
    unlock: allow('manageUsers'),
    update: (async ({ req }) => {
      if (await can(req, 'manageUsers')) return true
      if (req.user?.collection !== options.slugs.users) return false
      return { id: { equals: req.user.id } }
    }) satisfies Access,
  }

  const managesNewsroom: FieldAccess = ({ req }) => can(req, 'manageNewsroom')
  /** Who publishes everywhere also says what stands first. */
  const picksLeads: FieldAccess = async (args) => {
    if (await managesNewsroom(args)) return true
    if (!(await can(args.req, 'publishArticles'))) return false
    const { languages, sections } = await userLimits(args.req, options)
    return languages === null && sections === null
  }

  const field = {
    managesNewsroom,
    picksLeads,
    /** Written by the importer alone, in whosever name. */
    importer: during(importing),
    /** Written by the newsroom, when it makes a translation. */
    translation: during(translating),
    /** Written by the server alone. */
    never: (() => false) satisfies FieldAccess,
    readByWriters: (({ req }) => can(req, 'readDrafts')) satisfies FieldAccess,
    readByStaff: (({ req }) => isStaff(req)) satisfies FieldAccess,
    /** One's own, or those of the people one manages. */
    selfOrUserManager: (async ({ id, doc, req }) =>
      isSelf(req, id ?? (doc as { id?: unknown } | undefined)?.id) ||
      (await can(req, 'manageUsers'))) satisfies FieldAccess,
    /** When it was published is said by those who publish, or by the wire that it came with. */
    publishers: (async (args) =>
      during(importing)(args) || (await can(args.req, 'publishArticles'))) satisfies FieldAccess,
    correctors: (({ req }) => can(req, 'correctArticles')) satisfies FieldAccess,
    /** Of oneself, and of the people whom one may change. */
    keyManager: (({ req }) => can(req, 'manageApiKeys')) satisfies FieldAccess,
    userManager: (({ req }) => can(req, 'manageUsers')) satisfies FieldAccess,
  }

  return {
    anyone: (() => true) satisfies Access,
    staff: (({ req }) => isStaff(req)) satisfies Access,
    allow,
    articles,
    can,
    field,
    media: {
      create: allow('uploadMedia', 'manageMedia'),
      delete: ownOr('manageMedia', 'uploadMedia'),
      update: ownOr('manageMedia', 'uploadMedia'),
    },
    /** Of the newsroom's settings the field `front` alone is for those who pick leads. */
    newsroom: (({ req }) => picksLeads({ req })) satisfies Access,
    nobody: (() => false) satisfies Access,
    users,
  }
}

export type NewsroomAccess = ReturnType<typeof createAccess>
