import { readFile } from 'node:fs/promises'

import type { Payload } from 'payload'

import { slugify } from '../src/languages/slugify.ts'
import { newsroomOptions } from '../src/options/newsroomOptions.ts'
import type { Article } from '../src/payload-types.ts'
import { idOf, idsOf } from '../src/relationships/idOf.ts'
import { parseMarkdown } from '../src/wire/formats/markdown.ts'
import { importBytes } from '../src/wire/importing/importBytes.ts'
import { bySlug } from './bySlug.ts'
import { background, wireStory, type WrittenStory } from './stories.ts'

const folder = new URL('stories/', import.meta.url)
const collection = 'articles'

type Newsroom = { log: (line: string) => void; payload: Payload; tags: Map<string, number> }

/** The stories of the demo newsroom in all their languages. What there is of them stays as it is. */
export const seedStories = async (payload: Payload, log: (line: string) => void): Promise<void> => {
  const slugs = [wireStory, ...background].flatMap(({ tags }) => tags)
  const newsroom = { log, payload, tags: await bySlug(payload, 'tags', slugs) }
  const related: number[] = []
  for (const story of background) {
    const source = await writeStory(story, newsroom)
    related.push(source.id)
    await translateStory(source, story, newsroom)
  }
  const source = await importWireStory(related, newsroom)
  await translateStory(source, wireStory, newsroom)
}

const tagIds = (slugs: string[], { tags }: Newsroom): number[] =>
  slugs.map((slug) => tags.get(slug)).filter((id) => id !== undefined)

/** Of a story, what is written in one language. */
const readEdition = async (
  story: string,
  language: string,
  { payload }: Newsroom,
): Promise<Partial<Article> & { headline: string }> => {
  const text = await readFile(new URL(`${story}/${language}.md`, folder), 'utf8')
  const { body, dateline, headline, publishedAt, summary } = parseMarkdown({
    language,
    languages: newsroomOptions(payload).languages,
    text,
  })
  return {
    _status: 'published',
    body: body as unknown as Article['body'],
    headline,
    language: language as 'en',
    publishedAt,
    summary,
    ...(dateline ? { dateline } : {}),
  }
}

/** Of an article that is there or in the trash. */
const find = async (
  where: { language: string } & ({ slug: string } | { story: string }),
  { payload }: Newsroom,
): Promise<Article | undefined> => {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 1,
    pagination: false,
    trash: true,
    where: {
      and: Object.entries(where).map(([field, value]) => ({ [field]: { equals: value } })),
    },
  })
  return docs[0]
}

const create = async (data: Partial<Article>, { log, payload }: Newsroom): Promise<Article> => {
  const article = await payload.create({ collection, data: data as Article, depth: 0 })
  log(`created: ${article.headline} (${article.language})`)
  return article
}

const writeStory = async (story: WrittenStory, newsroom: Newsroom): Promise<Article> => {
  const { language, section } = story
  const edition = await readEdition(story.folder, language, newsroom)
  const present = await find({ language, slug: slugify(edition.headline, language) }, newsroom)
  if (present) return present
  const sections = await bySlug(newsroom.payload, 'sections', [section])
  return create(
    { ...edition, section: sections.get(section), tags: tagIds(story.tags, newsroom) },
    newsroom,
  )
}

/** As the wire sent it; then an editor gave it tags and related news. */
const importWireStory = async (related: number[], newsroom: Newsroom): Promise<Article> => {
  const { log, payload } = newsroom
  const bytes = await readFile(new URL(wireStory.file, folder))
  const result = await importBytes({ bytes, payload, publish: true })
  if (result.status === 'rejected') throw result.error
  log(`${result.status}: ${result.story.headline} (${result.story.language})`)
  for (const warning of result.warnings) log(`  · ${warning}`)
  const id = result.id as number
  const article = await payload.findByID({ id, collection, depth: 0 })
  // Also when the seeding was cut off here the last time.
  if (idsOf(article.tags).length > 0) return article
  return payload.update({
    id,
    collection,
    data: { relatedNews: { items: related }, tags: tagIds(wireStory.tags, newsroom) },
    depth: 0,
  })
}

/** Adds the translations that are missing, each with what a translator gets from the source. */
const translateStory = async (
  source: Article,
  { folder, translations }: { folder: string; translations: string[] },
  newsroom: Newsroom,
): Promise<void> => {
  const story = idOf(source.story) as string
  if (source.deletedAt) return
  for (const language of translations) {
    if (await find({ language, story }, newsroom)) continue
    const edition = await readEdition(folder, language, newsroom)
    const { agency, date, place } = source.dateline ?? {}
    await create(
      {
        ...edition,
        authors: idsOf(source.authors) as number[],
        dateline: { agency, date, place },
        section: idOf(source.section) as number,
        story,
        tags: idsOf(source.tags) as number[],
        translatedFrom: source.id,
        translatedRevision: source.revision,
      },
      newsroom,
    )
  }
}
