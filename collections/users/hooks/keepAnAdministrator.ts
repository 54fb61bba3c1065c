import {
  APIError,
  type CollectionAfterOperationHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'

import { advisoryLock } from '../../../src/database/advisoryLock.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idsOf, type Id } from '../../../src/relationships/idOf.ts'
import { say } from '../../../src/translations/say.ts'

const administratorRole = async (
  req: PayloadRequest,
  options: SanitizedOptions,
): Promise<Id | undefined> => {
  const { docs } = await req.payload.find({
    collection: options.slugs.roles,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { name: true },
    where: { builtIn: { equals: 'administrator' } },
  })
  return docs[0]?.id
}

const hasAdministrator = async (req: PayloadRequest, options: SanitizedOptions) => {
  const role = await administratorRole(req, options)
  if (role === undefined) return false
  const { totalDocs } = await req.payload.count({
    collection: options.slugs.users,
    overrideAccess: true,
    req: withOwnLocale(req),
    where: { [options.rolesField]: { in: [role] } },
  })
  return totalDocs > 0
}

/** Under this key an operation's arguments say that the newsroom had an administrator before it. */
const hadOneKey = Symbol('had an administrator')

type Args = { [hadOneKey]?: boolean; data?: Record<string, unknown> }

/**
 * Looks, before people lose roles or are removed, whether there is an administrator. Two who leave at
 * the same moment would each see the other stay: the lock lets one wait for the other.
 */
export const noteAdministrator =
  (options: SanitizedOptions): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const removes = operation === 'delete' || operation === 'deleteByID'
    const changes = operation === 'update' || operation === 'updateByID'
    const { data } = args as Args
    if (!removes && !(changes && data && options.rolesField in data)) return args
    await advisoryLock(req, 'newsroom: administrators')
    return { ...args, [hadOneKey]: await hasAdministrator(req, options) }
  }

/**
 * A newsroom that has an administrator keeps one. Looks when all is done, and before it is committed:
 * one request can change many people, each of whom would see the others stay.
 * @throws APIError 400
 */
export const keepAnAdministrator =
  (options: SanitizedOptions): CollectionAfterOperationHook =>
  async ({ args, req, result }) => {
    if ((args as Args)[hadOneKey] && !(await hasAdministrator(req, options))) {
      throw new APIError(say(req.t, 'lastAdministrator'), 400, undefined, true)
    }
    return result
  }

/** The first person of a newsroom is its administrator. */
export const raiseFirstPerson =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, req }) => {
    if (operation !== 'create' || idsOf(data[options.rolesField]).length > 0) return data
    await advisoryLock(req, 'newsroom: administrators')
    const { totalDocs } = await req.payload.count({
      collection: options.slugs.users,
      overrideAccess: true,
      req: withOwnLocale(req),
    })
    if (totalDocs > 0) return data
    const role = await administratorRole(req, options)
    return role === undefined ? data : { ...data, [options.rolesField]: [role] }
  }
