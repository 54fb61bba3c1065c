import type {
  CollectionAfterChangeHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  SanitizedCollectionConfig,
} from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { inLocales } from '../../../src/pictures/embedded/inLocales.ts'
import type { PictureWords } from '../../../src/pictures/embedded/pictureWords.ts'
import { pictureContext, withoutFile } from '../pictureContext.ts'

const translated = ['alt', 'caption'] as const
const plain = ['copyright', 'creator', 'credit', 'takenAt'] as const

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

const fieldOf = (collection: SanitizedCollectionConfig, name: string) =>
  collection.flattenedFields.find((field) => field.name === name)

/** The texts for each of the newsroom’s languages. */
const translations = (words: PictureWords, options: SanitizedOptions, own: string) => {
  const codes = options.languages.map(({ code }) => code)
  return translated.map((name) => [name, inLocales(words[name], codes, own)] as const)
}

/** Fills the empty fields of a picture with what its file says. What somebody has written stays. */
export const fillFromPicture =
  (options: SanitizedOptions): CollectionBeforeValidateHook =>
  ({ collection, data, req }) => {
    const { words } = pictureContext(req)
    if (!words || !data || !req.locale || req.locale === 'all') return data
    const own = req.locale
    const said: Record<string, null | string | undefined> = {
      ...Object.fromEntries(plain.map((name) => [name, words[name]])),
      ...Object.fromEntries(
        translations(words, options, own).map(([name, texts]) => [name, texts.get(own)]),
      ),
    }
    const fill = Object.entries(said).filter(
      ([name, value]) => value && isEmpty(data[name]) && fieldOf(collection, name),
    )
    return { ...data, ...Object.fromEntries(fill) }
  }

/** Fills the same fields in the other languages that the file says them in. */
export const fillOtherLanguages =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ collection, doc, req }) => {
    const { words } = pictureContext(req)
    if (!words || !req.locale || req.locale === 'all') return doc
    const own = req.locale
    const said = translations(words, options, own).filter(([name]) => {
      const field = fieldOf(collection, name)
      return field && 'localized' in field && field.localized
    })
    const locales = new Set(said.flatMap(([, texts]) => [...texts.keys()]))
    locales.delete(own)
    if (locales.size === 0) return doc

    const slug = collection.slug as CollectionSlug
    const present = (await req.payload.findByID({
      id: doc.id,
      collection: slug,
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      req: withoutFile(req, 'all'),
      select: Object.fromEntries(translated.map((name) => [name, true])),
    })) as unknown as Record<string, Record<string, unknown> | null | undefined>
    for (const locale of locales) {
      const texts = said.flatMap(([name, all]) =>
        all.has(locale) && isEmpty(present[name]?.[locale]) ? [[name, all.get(locale)]] : [],
      )
      if (texts.length === 0) continue
      await req.payload.update({
        id: doc.id,
        collection: slug,
        data: Object.fromEntries(texts),
        depth: 0,
        locale: locale as 'en',
        overrideAccess: true,
        req: withoutFile(req, locale as 'en'),
      })
    }
    return doc
  }
