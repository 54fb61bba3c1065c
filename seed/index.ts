import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { Payload } from 'payload'

import { importBytes } from '../src/wire/importing/importBytes.ts'
import { seedPeople } from './people.ts'
import { sections } from './sections.ts'
import { storyTags, tags } from './tags.ts'

const storiesFolder = new URL('stories/', import.meta.url)

type Options = {
  /** Where the passwords of the demo logins go. Without it no logins are made. */
  credentialsFile?: string
  log?: (line: string) => void
  payload: Payload
}

/**
 * The demo newsroom: sections, tags and people, and the stories of `seed/stories/` as the wire sent
 * them, published. Adds what is missing and changes nothing that is there.
 */
export const seed = async ({
  credentialsFile,
  log = () => {},
  payload,
}: Options): Promise<void> => {
  await seedSections(payload)
  await seedTags(payload)
  if (credentialsFile) await seedPeople({ credentialsFile, payload })
  await seedStories(payload, log)
}

const bySlug = async (
  payload: Payload,
  collection: 'sections' | 'tags',
  slugs: string[],
): Promise<Map<string, number>> => {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { slug: true },
    where: { slug: { in: slugs } },
  })
  return new Map(docs.map(({ id, slug }) => [slug ?? '', id]))
}

/** Writes a name in every language: the first makes the document, the others are added to it. */
const inAllLanguages = async (
  names: Record<string, string>,
  write: (name: string, language: 'en', id: number | undefined) => Promise<{ id: number }>,
) => {
  let id: number | undefined
  for (const [language, name] of Object.entries(names)) {
    ;({ id } = await write(name, language as 'en', id))
  }
}

const seedSections = async (payload: Payload) => {
  const collection = 'sections'
  const present = await bySlug(
    payload,
    collection,
    sections.map(({ slug }) => slug),
  )
  for (const [index, { names, slug }] of sections.entries()) {
    if (present.has(slug)) continue
    await inAllLanguages(names, (name, locale, id) =>
      id === undefined
        ? payload.create({
            collection,
            data: { name, order: (index + 1) * 10, slug },
            depth: 0,
            locale,
          })
        : payload.update({ id, collection, data: { name }, depth: 0, locale }),
    )
  }
}

const seedTags = async (payload: Payload) => {
  const collection = 'tags'
  const present = await bySlug(
    payload,
    collection,
    tags.map(({ slug }) => slug),
  )
  for (const { kind, names, slug } of tags) {
    if (present.has(slug)) continue
    await inAllLanguages(names, (name, locale, id) =>
      id === undefined
        ? payload.create({ collection, data: { kind, name, slug }, depth: 0, locale })
        : payload.update({ id, collection, data: { name }, depth: 0, locale }),
    )
  }
}

const seedStories = async (payload: Payload, log: (line: string) => void) => {
  const present = await bySlug(payload, 'tags', storyTags)
  for (const file of (await readdir(storiesFolder)).sort()) {
    const bytes = await readFile(fileURLToPath(new URL(file, storiesFolder)))
    const result = await importBytes({ bytes, payload, publish: true })
    if (result.status === 'rejected') throw result.error
    log(`${result.status}: ${result.story.headline}`)
    for (const warning of result.warnings) log(`  · ${warning}`)
    if (result.status !== 'created') continue
    await payload.update({
      id: result.id as number,
      collection: 'articles',
      data: { tags: storyTags.map((slug) => present.get(slug)).filter((id) => id !== undefined) },
      depth: 0,
    })
  }
}
