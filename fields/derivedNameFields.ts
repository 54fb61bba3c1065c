import type { CollectionSlug, Field, FieldHook } from 'payload'

import { formatList } from '../src/languages/formatList.ts'
import { loadInLanguage } from '../src/languages/loadInLanguage.ts'
import type { SanitizedOptions } from '../src/options/types.ts'
import { idOf, idsOf, type Id } from '../src/relationships/idOf.ts'
import { derivedField } from './derivedField.ts'

/**
 * `sectionName`, `tagNames` and `byline`: the names around an article in the article's own
 * language, whatever locale is asked for, so that a page needs no second axis.
 */
export const derivedNameFields = ({ options }: { options: SanitizedOptions }): Field[] => {
  const { slugs } = options
  const names = async (
    collection: CollectionSlug,
    ids: Id[],
    { req, siblingData }: Parameters<FieldHook>[0],
  ): Promise<string[]> => {
    const language = (siblingData.language as string | undefined) ?? options.defaultLanguage
    const docs = await loadInLanguage<{ id: Id; name?: null | string }>({
      collection,
      ids,
      language,
      req,
      select: { name: true },
    })
    return docs.map(({ name }) => name).filter((name): name is string => Boolean(name))
  }

  const sectionName: FieldHook = async (args) => {
    const section = idOf(args.siblingData.section)
    const [name] = await names(slugs.sections, section === undefined ? [] : [section], args)
    return name ?? null
  }
  const tagNames: FieldHook = (args) => names(slugs.tags, idsOf(args.siblingData.tags), args)
  const byline: FieldHook = async (args) => {
    const authors = await names(slugs.authors, idsOf(args.siblingData.authors), args)
    const { language } = args.siblingData
    const definition = options.languages.find(({ code }) => code === language)
    return authors.length > 0 ? formatList(authors, definition?.intlLocale ?? 'en') : null
  }

  return [
    derivedField({ name: 'sectionName', type: 'text', hooks: { afterRead: [sectionName] } }),
    derivedField({
      name: 'tagNames',
      type: 'text',
      hasMany: true,
      hooks: { afterRead: [tagNames] },
    }),
    derivedField({ name: 'byline', type: 'text', hooks: { afterRead: [byline] } }),
  ]
}
