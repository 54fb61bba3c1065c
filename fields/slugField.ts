import type { FieldHook, TextField } from 'payload'

import { holdAddress } from '../src/database/holdAddress.ts'
import { numberedSlug, slugify } from '../src/languages/slugify.ts'
import { withOwnLocale } from '../src/languages/withOwnLocale.ts'
import { label } from '../src/translations/label.ts'

/**
 * The address of a section, tag or author: what is typed, made fit for an address, or else made of
 * the name; unique in its collection. It does not follow later changes of the name.
 */
export const slugField = ({
  /** The field that the slug is made of. */
  source = 'name',
}: { source?: string } = {}): TextField => {
  const setSlug: FieldHook = async ({ collection, data, originalDoc, req, value }) => {
    const typed = typeof value === 'string' && value.trim() !== ''
    const name = typed ? value : (data?.[source] ?? originalDoc?.[source])
    if (typeof name !== 'string' || !collection) return value
    const slug =
      slugify(name, req.locale ?? undefined) || slugify(`${collection.slug}-${Date.now()}`)
    await holdAddress(req, collection.slug, slug)
    // A typed slug that is taken is told to its author; a made one finds itself a number.
    if (typed) return slug
    for (let number = 1; ; number += 1) {
      const candidate = numberedSlug(slug, number)
      const { totalDocs } = await req.payload.count({
        collection: collection.slug,
        overrideAccess: true,
        req: withOwnLocale(req),
        where: {
          and: [
            { slug: { equals: candidate } },
            ...(originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]),
          ],
        },
      })
      if (totalDocs === 0) return candidate
    }
  }

  return {
    name: 'slug',
    type: 'text',
    admin: { description: label('slugHint'), disableBulkEdit: true, position: 'sidebar' },
    hooks: { beforeDuplicate: [() => null], beforeValidate: [setSlug] },
    index: true,
    label: label('slug'),
    maxLength: 100,
    unique: true,
  }
}
