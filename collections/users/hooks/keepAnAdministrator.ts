import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

import { advisoryLock } from '../../../src/database/advisoryLock.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idsOf, type Id } from '../../../src/relationships/idOf.ts'

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

const administratorsBeside = async ({
  id,
  options,
  req,
  role,
}: {
  id: Id
  options: SanitizedOptions
  req: PayloadRequest
  role: Id
}): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    collection: options.slugs.users,
    overrideAccess: true,
    req: withOwnLocale(req),
    where: { and: [{ [options.rolesField]: { in: [role] } }, { id: { not_equals: id } }] },
  })
  return totalDocs
}

const refuse = async (id: Id, options: SanitizedOptions, req: PayloadRequest) => {
  // Two administrators who leave at the same moment would each see the other stay.
  await advisoryLock(req, 'newsroom: administrators')
  const role = await administratorRole(req, options)
  if (role === undefined) return
  if ((await administratorsBeside({ id, options, req, role })) === 0) {
    throw new APIError(
      'This is the last administrator, without whom nobody could manage people and roles. Make another one first.',
      400,
      undefined,
      true,
    )
  }
}

/** The last administrator keeps the role. */
export const keepAnAdministrator =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || data[options.rolesField] === undefined) return data
    const role = await administratorRole(req, options)
    const loses =
      role !== undefined &&
      idsOf(originalDoc?.[options.rolesField]).includes(role) &&
      !idsOf(data[options.rolesField]).includes(role)
    if (loses) await refuse(originalDoc.id, options, req)
    return data
  }

/** The last administrator is not removed. */
export const keepLastAdministrator =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const role = await administratorRole(req, options)
    if (role === undefined) return
    const { totalDocs } = await req.payload.count({
      collection: options.slugs.users,
      overrideAccess: true,
      req: withOwnLocale(req),
      where: { and: [{ id: { equals: id } }, { [options.rolesField]: { in: [role] } }] },
    })
    if (totalDocs > 0) await refuse(id, options, req)
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
