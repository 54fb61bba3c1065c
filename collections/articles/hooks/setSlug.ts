import {
  ValidationError,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  type Where,
} from 'payload'

import { randomBytes } from 'node:crypto'

import { holdAddress } from '../../../src/database/holdAddress.ts'
import { numberedSlug, slugify } from '../../../src/languages/slugify.ts'
import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import type { Id } from '../../../src/relationships/idOf.ts'
import { headlineFor } from '../../../src/roles/headlineFor.ts'
import { say } from '../../../src/translations/say.ts'
import { firstFree } from '../../../src/workflow/firstFree.ts'
import { nextSlug } from '../../../src/workflow/nextSlug.ts'
import { publicRow } from '../publicRow.ts'

/** Gives the article its address, one of its own among those of its language. */
export const setSlug =
  (options: SanitizedOptions): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, req }) => {
    if (!data || data.deletedAt) return data
    const id: Id | undefined = originalDoc?.id
    const { headline, language, slug } = requireText(
      {
        headline: data.headline ?? originalDoc?.headline ?? '',
        language: data.language ?? originalDoc?.language ?? options.defaultLanguage,
        slug: ('slug' in data ? data.slug : originalDoc?.slug) ?? '',
      },
      { id, options, req },
    )
    const unchanged =
      slug === (originalDoc?.slug ?? '') &&
      headline === originalDoc?.headline &&
      language === originalDoc?.language &&
      !originalDoc?.deletedAt
    if (unchanged && slug) return data

    const row = await publicRow({ id, options, req })
    const { typed, wanted } = nextSlug({
      behind: isBehind(data.updatedAt, originalDoc?.updatedAt),
      fallback: id === undefined ? undefined : String(id),
      headline,
      isPublic: row?._status === 'published',
      previous: originalDoc ?? null,
      slug,
      slugOf: (text) => slugify(text, language),
    })
    if (!wanted) {
      // A headline that cannot be read in Latin letters, or none yet: the id, once there is one.
      if (!headline) return { ...data, slug: '' }
      const unreadable = data._status === 'published' ? randomBytes(4).toString('hex') : ''
      return { ...data, slug: id === undefined ? unreadable : String(id) }
    }
    await holdAddress(req, `${options.slugs.articles} ${language}`, wanted)
    const holder = (candidate: string) => holderOf({ id, language, options, req, slug: candidate })
    if (!typed) {
      const number = await firstFree(async (number) => {
        const candidate = numberedSlug(wanted, number)
        // Readers may still come by the old address of another article, unless somebody wants it.
        const old = { id, language, options, req, slug: candidate }
        return !(await holder(candidate)) && !(await isOldAddress(old))
      })
      return { ...data, slug: numberedSlug(wanted, number) }
    }
    const other = await holder(wanted)
    if (!other) return { ...data, slug: wanted }
    throw new ValidationError({
      collection: options.slugs.articles,
      errors: [
        {
          message: say(req.t, 'addressTaken', {
            address: wanted,
            headline: await headlineFor(req, other, options.slugs.articles),
            id: other.id,
          }),
          path: 'slug',
        },
      ],
      id,
      req,
    })
  }

/**
 * The form sends when it last heard of a save. One that autosaves while somebody types on can send
 * the values from before its own last save.
 */
const isBehind = (sent: unknown, stored: unknown) =>
  typeof sent === 'string' &&
  typeof stored === 'string' &&
  new Date(sent).valueOf() < new Date(stored).valueOf()

type Place = { id: Id | undefined; options: SanitizedOptions; req: PayloadRequest }

/**
 * What an address is made of. Payload's own validation comes after this and lets numbers pass as
 * text, on which the database fails; it also knows nothing of languages in a query.
 * @throws ValidationError 400
 */
const requireText = (
  values: { headline: unknown; language: unknown; slug: unknown },
  { id, options, req }: Place,
): { headline: string; language: string; slug: string } => {
  const errors = Object.entries(values)
    .filter(([, value]) => typeof value !== 'string')
    .map(([path]) => ({ message: say(req.t, 'notText'), path }))
  const codes = options.languages.map(({ code }) => code as string)
  if (typeof values.language === 'string' && !codes.includes(values.language)) {
    errors.push({
      message: say(req.t, 'noSuchLanguage', {
        language: values.language,
        languages: codes.join(', '),
      }),
      path: 'language',
    })
  }
  if (errors.length > 0) {
    throw new ValidationError({ collection: options.slugs.articles, errors, id, req })
  }
  return values as { headline: string; language: string; slug: string }
}

/** The other article that has the slug, in its public row or in its latest draft. */
const holderOf = async ({
  id,
  language,
  options,
  req,
  slug,
}: {
  id: Id | undefined
  language: string
  options: SanitizedOptions
  req: PayloadRequest
  slug: string
}) => {
  const where: Where = {
    and: [
      { slug: { equals: slug } },
      { language: { equals: language } },
      ...(id === undefined ? [] : [{ id: { not_equals: id } }]),
    ],
  }
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: options.slugs.articles,
      depth: 0,
      draft,
      limit: 1,
      overrideAccess: true,
      pagination: false,
      req: withOwnLocale(req),
      select: { headline: true },
      where,
    })
    if (docs[0]) return docs[0]
  }
  return null
}

const isOldAddress = async ({
  id,
  language,
  options,
  req,
  slug,
}: Place & { language: string; slug: string }): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: options.slugs.redirects,
    overrideAccess: true,
    req: withOwnLocale(req),
    where: {
      and: [
        { language: { equals: language } },
        { slug: { equals: slug } },
        ...(id === undefined ? [] : [{ article: { not_equals: id } }]),
      ],
    },
  })
  return totalDocs > 0
}
