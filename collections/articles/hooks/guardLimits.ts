import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Id } from '../../../src/relationships/idOf.ts'
import { beyond, type Place } from '../../../src/roles/limits.ts'
import { userLimits } from '../../../src/roles/userLimits.ts'
import { say } from '../../../src/translations/say.ts'
import { currentWrite } from '../../writeContext.ts'

/**
 * Refuses what is outside of the languages and desks that the request's user works in.
 * @throws APIError 403
 */
export const refuseBeyondLimits = async (
  req: PayloadRequest,
  places: readonly Place[],
  options: SanitizedOptions,
): Promise<void> => {
  const limits = await userLimits(req, options)
  for (const place of places) {
    const [limit] = beyond(place, limits)
    if (!limit) continue
    const { label } = options.languages.find(({ code }) => code === place.language) ?? {}
    throw new APIError(
      limit === 'languages'
        ? say(req.t, 'beyondLanguages', { language: label ?? String(place.language) })
        : say(req.t, 'beyondSections'),
      403,
      undefined,
      true,
    )
  }
}

/** An article as it is being written, and as the public has it. */
const placesOf = async (
  id: Id,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
) => {
  const find = async (draft: boolean) => {
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth: 0,
      draft,
      limit: 1,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: { _status: true, language: true, section: true },
      trash: true,
      where: { id: { equals: id } },
    })
    return docs[0]
  }
  const [latest, stored] = [await find(true), await find(false)]
  return [latest, stored?._status === 'published' ? stored : undefined].filter(
    (place): place is NonNullable<typeof place> => place !== undefined,
  )
}

const isFree = async (req: PayloadRequest, options: SanitizedOptions) => {
  const { languages, sections } = await userLimits(req, options)
  return currentWrite(req, options.slugs.articles).trusted || (!languages && !sections)
}

/** Nobody writes outside of their limits, nor moves an article out of them or into them. */
export const guardLimits =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (await isFree(req, options)) return data
    const before = operation === 'update' ? await placesOf(originalDoc.id, { options, req }) : []
    await refuseBeyondLimits(req, [...before, { ...originalDoc, ...data }], options)
    return data
  }

/** Nor takes one away there. */
export const guardDeletion =
  (options: SanitizedOptions): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await isFree(req, options)) return
    await refuseBeyondLimits(req, await placesOf(id, { options, req }), options)
  }
