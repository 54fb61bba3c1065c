import type { Payload } from 'payload'

import { bySlug } from './bySlug.ts'
import { seedPeople } from './people.ts'
import { sections } from './sections.ts'
import { seedStories } from './seedStories.ts'
import { tags } from './tags.ts'

type Options = {
  /** Where the passwords of the demo logins go. Without it no logins are made. */
  credentialsFile?: string
  log?: (line: string) => void
  payload: Payload
}

/**
 * The demo newsroom: sections, tags and people; the Mongolia–Korea story as the wire sent it, with its
 * translations; and the stories that stand below it as related news. All of them are published. Adds
 * what is missing and changes nothing that is there.
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
