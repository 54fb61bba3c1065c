import { APIError, type CollectionBeforeDeleteHook } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { limitsField } from '../../../src/roles/userLimits.ts'
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
