import type { CollectionAfterChangeHook } from 'payload'

/**
 * Whoever writes in the form keeps the article locked for others: Payload gives the lock up with
 * every save, so that a colleague would get into the form between two letters.
 */
export const keepLock: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const { payload, payloadAPI, query, user } = req
  // Parsed by now, or not yet.
  if (operation !== 'update' || payloadAPI !== 'REST' || String(query?.autosave) !== 'true')
    return doc
  if (!user || !payload.collections['payload-locked-documents']) return doc
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: collection.slug, value: doc.id },
      user: { relationTo: user.collection, value: user.id },
    },
    req,
  })
  return doc
}
