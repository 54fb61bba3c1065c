import type { CollectionAfterChangeHook } from 'payload'

const locks = 'payload-locked-documents'

/**
 * With every save Payload takes away the lock of the document, and whoever opens it before the next
 * letter is typed is not told that somebody writes in it. The form's saves ask with `?lock=keep` for
 * the lock to stay.
 */
export const keepLock: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const asked = req.payloadAPI === 'REST' && req.query.lock === 'keep'
  const isOne = String(req.routeParams?.id) === String(doc.id)
  const mayLock = collection.lockDocuments !== false && locks in req.payload.collections
  if (!asked || !isOne || !mayLock || !req.user) return doc
  await req.payload.db.create({
    collection: locks,
    data: {
      document: { relationTo: collection.slug, value: doc.id },
      user: { relationTo: req.user.collection, value: req.user.id },
    },
    req,
    returning: false,
  })
  return doc
}
