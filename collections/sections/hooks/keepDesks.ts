import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { idOf } from '../../../src/relationships/idOf.ts'
import { limitsField, userLimits } from '../../../src/roles/userLimits.ts'
import { say } from '../../../src/translations/say.ts'

/** At most so many people are named. */
const named = 5

/**
 * A section that is somebody's desk stays: with the last of their desks gone they would work on all.
 * @throws APIError 409
 */
export const keepDesks =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const { docs } = await req.payload.find({
      collection: options.slugs.users,
      depth: 0,
      limit: named,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      where: { [`${limitsField}.sections`]: { in: [id] } },
    })
    if (docs.length === 0) return
    const { name } = await req.payload.findByID({
      id,
      collection: options.slugs.sections,
      depth: 0,
      overrideAccess: true,
      req,
      select: { name: true },
    })
    const people = docs.map((person) => person.name ?? person.email).join(', ')
    throw new APIError(
      say(req.t, 'sectionIsDesk', { name: name ?? String(id), people }),
      409,
      undefined,
      true,
    )
  }

/**
 * Whoever works on some desks puts no other section below them, which would make it theirs.
 * @throws APIError 403
 */
export const refuseOthersSections =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || !('parent' in data)) return data
    if (idOf(data.parent) === idOf(originalDoc.parent)) return data
    const { sections } = await userLimits(req, options)
    if (sections && !sections.has(originalDoc.id)) {
      throw new APIError(say(req.t, 'beyondSections'), 403, undefined, true)
    }
    return data
  }
