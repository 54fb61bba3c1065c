import type { CollectionAfterLoginHook, CollectionSlug } from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'

const preferences: CollectionSlug = 'payload-preferences'

/** Under which Payload keeps in which locale somebody reads names and headings in the admin. */
const key = 'locale'

/**
 * Whoever has never chosen a locale reads the names of sections, tags and authors in the language of the
 * admin that they log in to, and not in the newsroom's default one.
 */
export const beginInOwnLanguage =
  ({ defaultLanguage, languages }: SanitizedOptions): CollectionAfterLoginHook =>
  async ({ collection, req, user }) => {
    const { language } = req.i18n
    const isOther = language !== defaultLanguage && languages.some(({ code }) => code === language)
    if (!isOther) return user
    const person = { relationTo: collection.slug, value: user.id }
    const { docs } = await req.payload.db.find({
      collection: preferences,
      limit: 1,
      pagination: false,
      req,
      where: {
        and: [
          { key: { equals: key } },
          { 'user.relationTo': { equals: person.relationTo } },
          { 'user.value': { equals: person.value } },
        ],
      },
    })
    if (docs.length === 0) {
      const data = { key, user: person, value: language }
      await req.payload.db.create({ collection: preferences, data, req, returning: false })
    }
    return user
  }
