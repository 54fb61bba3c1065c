import type { StoredFront, StoredSections } from '../readModel/buildDocuments.ts'
import { keys, listOf } from '../readModel/keys.ts'
import { findDocument } from './findDocuments.ts'
import type { Answer, Database } from './types.ts'

/** Of each section as many of its newest are looked at. */
const looked = 40

/** How many hours a step of priority is worth: what is more urgent stays up as if it were so much newer. */
const hoursOfPriority = 2

/** IPTC's middle, for what has none. */
const usualPriority = 5

type Found = { card: string; section: string; story: string }

const picksText = `
  select pick.section, found.story, found.card
  from rows from (jsonb_to_recordset($2::jsonb) as (section text, article text, story text))
    with ordinality as pick(section, article, story, place)
  cross join lateral (
    select row.story, row.card from newsroom_delivery row
    where row.language = $1 and (row.story = pick.story or row.article = pick.article)
    limit 1
  ) found
  order by pick.place`

const newestText = `
  select wanted.section, lead.story, lead.card
  from unnest($2::text[], $3::text[]) wanted(section, list) cross join lateral (
    select row.story, row.card, row_number() over (
      order by row.published_at
        - make_interval(hours => ${hoursOfPriority}) * (coalesce(row.priority, ${usualPriority}) - ${usualPriority}) desc,
        row.article desc
    ) as nth
    from (
      select article from newsroom_delivery_listings
      where language = $1 and list = wanted.list
      order by published_at desc, article desc limit ${looked}
    ) place join newsroom_delivery row using (article)
    order by nth limit $4
  ) lead
  order by wanted.section, lead.nth`

/**
 * The front page: of each section at the top its leads, what editors have picked before the newest and most urgent
 * of it and of those below it. A story stands there once; sections without any are left out.
 * @param each how many of each section
 */
export const findFront = async (
  db: Database,
  { each, language }: { each: number; language: string },
): Promise<Answer> => {
  const [stored, storedFront] = await Promise.all([
    findDocument(db, `sections:${language}`),
    findDocument(db, 'front'),
  ])
  const sections = JSON.parse(stored ?? '[]') as StoredSections
  const front = JSON.parse(storedFront ?? '[]') as StoredFront
  const slugs = sections.map(({ slug }) => slug)
  const picks = front
    .filter(({ section }) => slugs.includes(section))
    .flatMap(({ picks: own, section }) => own.map((pick) => ({ ...pick, section })))
  const [picked, newest] = await Promise.all([
    db.query({
      name: 'picks of the front page',
      text: picksText,
      values: [language, JSON.stringify(picks)],
    }),
    db.query({
      name: 'newest of the front page',
      text: newestText,
      // So many may stand there already, in another section too.
      values: [language, slugs, slugs.map((slug) => listOf('section', slug)), each + picks.length],
    }),
  ])
  const taken = new Set<string>()
  const leads = new Map(slugs.map((slug) => [slug, [] as string[]]))
  // What was picked for one section is not taken by another before it.
  for (const { card, section, story } of [...picked.rows, ...newest.rows] as Found[]) {
    const lead = leads.get(section)!
    if (lead.length >= each || taken.has(story)) continue
    taken.add(story)
    lead.push(card)
  }
  const told = sections.flatMap(({ id, name, slug }) => {
    const cards = leads.get(slug)!
    if (cards.length === 0) return []
    return [`{"section":${JSON.stringify({ id, slug, name })},"articles":[${cards.join(',')}]}`]
  })
  return {
    json: `{"sections":[${told.join(',')}]}`,
    keys: [
      keys.front,
      keys.sections,
      ...slugs.map((slug) => keys.list(language, listOf('section', slug))),
      ...picks.flatMap(({ article, story }) => [
        keys.article(article),
        ...(story === null ? [] : [keys.story(story)]),
      ]),
    ],
  }
}
