import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { idOf, idsOf, type Id } from '../../relationships/idOf.ts'
import { loadNewsroomSettings } from '../../related/loadNewsroomSettings.ts'
import { searchSettings, searchSettingsDocument } from '../../search/SearchSettings.ts'
import type { Languages, Section } from '../shapes/lists.ts'
import { loadPicks, type Pick } from './loadRelated.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** What of a language delivery has to know beside what it tells. */
export type StoredLanguage = Languages['languages'][number] & { intlLocale: string }

export type StoredLanguages = { default: string; languages: StoredLanguage[] }

/** `null` of a section: its name is not written in the language, nor in the newsroom's default one. */
export type StoredSections = Section[]

/** The picks of the front page, by slug of the section. */
export type StoredFront = { picks: Pick[]; section: string }[]

type Found = {
  description?: null | string
  id: Id
  name?: null | string
  parent?: unknown
  slug?: null | string
}

const sectionsIn = async (language: string, { options, req }: Scope): Promise<StoredSections> => {
  const { docs } = await req.payload.find({
    collection: options.slugs.sections,
    depth: 0,
    limit: 0,
    locale: language as 'en',
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { description: true, name: true, order: true, parent: true, slug: true },
    sort: ['order', 'id'],
  })
  const found = docs as unknown as Found[]
  const ids = new Set(found.map(({ id }) => id))
  const below = (parent: Id | undefined): StoredSections =>
    found
      .filter((section) => {
        const own = idOf(section.parent)
        return parent === undefined ? own === undefined || !ids.has(own) : own === parent
      })
      .map(({ description, id, name, slug }) => ({
        id,
        slug: slug || String(id),
        name: name || null,
        description: description || null,
        sections: below(id),
      }))
  return below(undefined)
}

const frontOf = async ({ options, req }: Scope): Promise<StoredFront> => {
  const newsroom = (await req.payload.findGlobal({
    slug: options.slugs.newsroom,
    depth: 0,
    overrideAccess: true,
    req: withOwnLocale(req),
  })) as { front?: { articles?: unknown; section?: unknown }[] | null }
  const { docs } = await req.payload.find({
    collection: options.slugs.sections,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { slug: true },
  })
  const slugs = new Map(docs.map(({ id, slug }) => [String(id), slug || String(id)]))
  const front = []
  for (const { articles, section } of newsroom.front ?? []) {
    const slug = slugs.get(String(idOf(section)))
    if (!slug) continue
    front.push({ section: slug, picks: await loadPicks(idsOf(articles), { options, req }) })
  }
  return front
}

const languagesOf = ({ defaultLanguage, languages }: SanitizedOptions): StoredLanguages => ({
  default: defaultLanguage,
  languages: languages.map(({ code, intlLocale, label, name, script }) => ({
    code,
    label,
    name,
    direction: script.direction,
    writingMode: script.writingMode ?? null,
    intlLocale,
  })),
})

/** All that delivery has to know of the newsroom beside its articles, as JSON by its name. */
export const buildDocuments = async (scope: Scope): Promise<Map<string, string>> => {
  const { options } = scope
  const documents = new Map<string, string>()
  documents.set('languages', JSON.stringify(languagesOf(options)))
  documents.set(searchSettingsDocument, JSON.stringify(searchSettings(options)))
  const { relatedOtherLanguages } = await loadNewsroomSettings(scope)
  documents.set('front', JSON.stringify(await frontOf(scope)))
  // Are related news shown in other languages where the reader's has none?
  documents.set('relatedOtherLanguages', JSON.stringify(relatedOtherLanguages === 'show'))
  for (const { code } of options.languages) {
    documents.set(`sections:${code}`, JSON.stringify(await sectionsIn(code, scope)))
  }
  return documents
}
