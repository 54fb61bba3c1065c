import { settledText } from '../../collections/articles/settledText.ts'
import { translationOf } from '../../collections/articles/translationOf.ts'
import type { Body } from '../../fields/body/nodes.ts'
import { countWords } from '../../src/languages/countWords.ts'
import { slugify } from '../../src/languages/slugify.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { Article } from '../../src/payload-types.ts'
import { idsOf } from '../../src/relationships/idOf.ts'
import { isPublic } from '../../src/workflow/isPublic.ts'
import { nextSlug } from '../../src/workflow/nextSlug.ts'
import type { Desk, Save, Story } from './Story.ts'
import { writersSince } from '../../src/workflow/writersSince.ts'
import { seenByReaders } from '../../src/workflow/seenByReaders.ts'

type Doc = Partial<Omit<Article, 'relatedNews'>> & Pick<Save['data'], 'relatedNews'>

/** An article or a version of it as it is kept, and the rows that are written beside its own. */
export type Written = {
  doc: Doc
  headings: { heading: null | string; id: number; language: string }[]
  relations: { id: number; order: number; path: string; to: keyof typeof fields; value: number }[]
}

export type Version = Written & {
  about: {
    autosave: boolean
    createdAt: string
    id: number
    latest: boolean
    parent: number
    updatedAt: string
  }
}

export type Played = {
  articles: Written[]
  redirects: Record<string, unknown>[]
  stories: Record<string, unknown>[]
  versions: Version[]
}

/** The last ids given. */
type Ids = { headings: number; relations: number }

/** The fields that hold many, by what they hold, in the order in which they are written. */
const fields = {
  articles: { idsIn: (doc: Doc) => idsOf(doc.relatedNews?.items), path: 'relatedNews.items' },
  authors: { idsIn: (doc: Doc) => idsOf(doc.authors), path: 'authors' },
  tags: { idsIn: (doc: Doc) => idsOf(doc.tags), path: 'tags' },
}

/**
 * Does in memory what the newsroom does when articles are saved, one story after the other: what the
 * rows and versions become, with the ids that Postgres would give.
 */
export const createPlayer = ({ desk, options }: { desk: Desk; options: SanitizedOptions }) => {
  const last = { headings: 0, redirects: 0, relations: 0, versions: 0 }
  const lastOfVersions = { headings: 0, relations: 0 }

  /** What has no heading in any language has none in each, but for a row that was just made. */
  const headingsOf = (doc: Doc, isFirst: boolean): [string, null | string][] => {
    const headings = Object.entries(doc.relatedNews?.heading ?? {})
    return headings.length > 0 || isFirst
      ? headings
      : options.languages.map(({ code }) => [code, null])
  }
  const write = (doc: Doc, { ids, isFirst = false }: { ids: Ids; isFirst?: boolean }): Written => ({
    doc,
    headings: headingsOf(doc, isFirst).map(([language, heading]) => ({
      heading,
      id: (ids.headings += 1),
      language,
    })),
    relations: Object.entries(fields).flatMap(([to, { idsIn, path }]) =>
      idsIn(doc).map((value, index) => ({
        id: (ids.relations += 1),
        order: index + 1,
        path,
        to: to as keyof typeof fields,
        value: value as number,
      })),
    ),
  })

  return (story: Story): Played => {
    const articles = new Map<number, Written>()
    const versions: Version[] = []
    const redirects: Played['redirects'] = []
    const count = remembering(countWords)

    for (const { article: id, at, by, data, how } of story.saves) {
      const now = new Date(at).toISOString()
      const latest = versions.findLast(({ about }) => about.parent === id)
      const row = articles.get(id)
      const before = latest?.doc
      const source = articles.get(story.saves[0]!.article)!
      const sent: Doc = {
        _status: how === 'publish' ? 'published' : (before?._status ?? 'draft'),
        ...(how === 'autosave' ? { _status: 'draft' } : {}),
        ...(how === 'translate'
          ? (translationOf(publicOf(source, versions) as Article, {
              language: data.language!,
              words: {},
            }) as Doc)
          : {}),
        ...data,
      }
      const doc: Doc = {
        ...(before ?? { createdAt: now, createdBy: desk.people[by], id, story: story.id }),
        ...sent,
        updatedAt: now,
        ...(how === 'trash' ? { deletedAt: now } : {}),
      }
      if (how !== 'trash') {
        doc.slug = slugOf(doc, { before, data, isPublic: row?.doc._status === 'published' })
      }
      const settled = settledText(
        { ...doc, body: doc.body as Body | undefined },
        { before: before as undefined, count, now, options },
      )
      Object.assign(doc, settled)
      const isOut = doc._status === 'published'
      doc.stage = isOut ? 'published' : 'writing'
      const textChanged = !before || seenByReaders(doc) !== seenByReaders(before)
      const writers = writersSince(before?.changedBy as number[], {
        by: desk.people[by],
        textChanged,
      })
      doc.changedBy = isOut ? [] : writers
      if (how !== 'autosave' && row && isPublic(row.doc)) doc.hadReaders = true

      if (row?.doc._status === 'published' && how === 'publish' && row.doc.slug !== doc.slug) {
        redirects.push({
          article: id,
          createdAt: now,
          id: (last.redirects += 1),
          language: row.doc.language,
          slug: row.doc.slug,
          updatedAt: now,
        })
      }
      if (how !== 'autosave') articles.set(id, write(doc, { ids: last, isFirst: !row }))
      const overwrites = how === 'autosave' && latest?.about.autosave
      const version: Version = {
        ...write(doc, { ids: lastOfVersions }),
        about: {
          autosave: how === 'autosave',
          createdAt: overwrites ? latest.about.createdAt : now,
          id: overwrites ? latest.about.id : (last.versions += 1),
          latest: true,
          parent: id,
          updatedAt: now,
        },
      }
      if (overwrites) versions[versions.indexOf(latest)] = version
      else {
        if (latest) latest.about.latest = false
        versions.push(version)
      }
    }
    const begun = new Date(story.saves[0]!.at).toISOString()
    return {
      articles: [...articles.values()],
      redirects,
      stories: [{ createdAt: begun, id: story.id, updatedAt: begun }],
      versions,
    }
  }
}

/** What a translator is given: the article as readers have it, else as it is being written. */
const publicOf = ({ doc }: Written, versions: Version[]): Doc =>
  doc._status === 'published' ? doc : versions.findLast(({ about }) => about.parent === doc.id)!.doc

const slugOf = (
  { headline = '', language }: Doc,
  { before, data, isPublic }: { before: Doc | undefined; data: Doc; isPublic: boolean },
): string =>
  nextSlug({
    headline,
    isPublic,
    previous: before ?? null,
    slug: data.slug ?? before?.slug,
    slugOf: (text) => slugify(text, language),
  }).wanted

/** A text is mostly saved more than once. */
const remembering = (count: typeof countWords): typeof countWords => {
  const known = new Map<string, number>()
  return (text, intlLocale) => {
    const key = `${intlLocale} ${text}`
    const words = known.get(key) ?? count(text, intlLocale)
    known.set(key, words)
    return words
  }
}
