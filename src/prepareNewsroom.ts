import type { Payload } from 'payload'

import { keepAppending } from './audit/keepAppending.ts'
import { inOwnTransaction } from './database/inOwnTransaction.ts'
import { emptyReadModel } from './delivery/readModel/emptyReadModel.ts'
import { refreshDocuments } from './delivery/readModel/refreshDocuments.ts'
import { readCacheMegabytes } from './delivery/readCacheMegabytes.ts'
import type { SanitizedOptions } from './options/types.ts'
import { fillStaffSearch } from './search/staff/fillStaffSearch.ts'
import { builtInRoles, type BuiltInRole } from './roles/builtInRoles.ts'
import { permissionsBeyond } from './roles/grantRules.ts'

/**
 * Makes what a newsroom cannot do without: the lock of its log, the four built-in roles and the headings above related
 * news; and tells delivery of the newsroom's languages. Runs at every start, in every process, and changes nothing that is there; only the
 * administrator's role learns the permissions of a newer version, and delivery is emptied where it was switched off.
 * @throws in words, where a setting of delivery is impossible
 */
export const prepareNewsroom = async ({
  options,
  payload,
}: {
  options: SanitizedOptions
  payload: Payload
}): Promise<void> => {
  readCacheMegabytes(process.env)
  await keepAppending(options, payload)
  await makeRoles(options, payload)
  await makeHeadings(options, payload)
  if (options.parts.delivery) await tellDelivery(options, payload)
  else await emptyReadModel(payload)
  await beginSearch(options, payload)
}

const makeRoles = async (options: SanitizedOptions, payload: Payload) => {
  const collection = options.slugs.roles
  const present = async () => {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      limit: 0,
      pagination: false,
      where: { builtIn: { exists: true } },
    })
    return new Map(docs.map((role) => [role.builtIn, role]))
  }

  const before = await present()
  const { id, permissions } = before.get('administrator') ?? {}
  const all = builtInRoles.administrator.permissions
  if (id !== undefined && permissionsBeyond(all, new Set(permissions)).length > 0) {
    await payload.update({ id, collection, data: { permissions: all }, depth: 0 })
  }
  for (const key of Object.keys(builtInRoles) as BuiltInRole[]) {
    if (before.has(key)) continue
    try {
      await payload.create({ collection, data: { ...builtInRoles[key], builtIn: key }, depth: 0 })
    } catch (error) {
      // Another process that starts at the same moment may have been faster.
      if (!(await present()).has(key)) throw error
    }
  }
}

const makeHeadings = async (options: SanitizedOptions, payload: Payload) => {
  const slug = options.slugs.newsroom
  const newsroom = await payload.findGlobal({ slug, depth: 0, locale: 'all' })
  const headings = (newsroom.relatedNewsHeading ?? {}) as unknown as Record<string, string>
  if (newsroom.createdAt) return
  for (const { code, relatedNewsHeading } of options.languages) {
    if (!relatedNewsHeading || headings[code]) continue
    await payload.updateGlobal({
      slug,
      data: { relatedNewsHeading },
      depth: 0,
      locale: code as 'en',
    })
  }
}

const tellDelivery = (options: SanitizedOptions, payload: Payload) =>
  inOwnTransaction(payload, (req) => refreshDocuments({ options, req }))

/** Where articles are already, it takes the worker a while. */
const beginSearch = async (options: SanitizedOptions, payload: Payload) => {
  const { docs } = await payload.find({
    collection: options.slugs.articles,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { language: true },
    trash: true,
  })
  if (docs.length === 0) await fillStaffSearch({ options, payload })
}
