import { bodyOf, paragraphNode, subheadingNode, textNode } from '../../fields/body/lexicalNodes.ts'
import type { BodyNode } from '../../fields/body/nodes.ts'
import { languageCodes, type LanguageCode } from '../../src/languages/definitions.ts'
import type { Article } from '../../src/payload-types.ts'
import { between, hexadecimal, one, randomFrom, weighted, type Random } from '../random.ts'
import { vocabularies } from '../vocabularies.ts'
import type { Desk, Save, Story } from './Story.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** When the last article is begun: any moment, the same each time. */
export const lastBegun = Date.UTC(2026, 5, 30, 12)
/** Articles begun in a day, and on the last one. */
const pace = { archive: 120, lastDay: 300 }

/** How often a story is begun in a language, and how many editions it comes to have. */
const mix = {
  editions: [
    [1, 45],
    [2, 28],
    [3, 12],
    [4, 6],
    [5, 4],
    [6, 2],
    [7, 3],
  ],
  languages: [
    ['mn', 60],
    ['en', 20],
    ['ru', 7],
    ['zh', 5],
    ['ko', 4],
    ['ja', 3],
    ['mn-Mong', 1],
  ],
} as const

/** How often something becomes of an article. */
const usualChances = {
  addressChanged: 0.01,
  automaticRelated: 0.3,
  /** Not published yet. */
  draft: 0.06,
  ownHeading: 0.02,
  pickedRelated: 0.15,
  priority: 0.1,
  revised: 0.08,
  /** A change that is not published yet. */
  rewritten: 0.04,
  savedWhileWriting: 0.3,
  trashed: 0.02,
}

export type Chances = typeof usualChances

/** When the article of this number, of so many, is begun: ever more slowly into the past. */
const begunAt = (number: number, total: number): number => {
  const later = total - number
  return later < pace.lastDay
    ? lastBegun - (later * day) / pace.lastDay
    : lastBegun - day - ((later - pace.lastDay) * day) / pace.archive
}

/** More often one of the first ones: a few tags are on much, and most on little. */
const popular = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(items.length * random() ** 3)]!

const several = <Item>(items: readonly Item[], most: number, random: Random): Item[] => [
  ...new Set(Array.from({ length: between(1, most, random) }, () => popular(items, random))),
]

/** Text of the article of this number. `again` is its first paragraph, written anew. */
const textOf = (article: number, language: LanguageCode, random: Random) => {
  const words = vocabularies[language]!
  const fill = (text: string, n = between(2, 999, random)) =>
    text
      .replaceAll('{who}', one(words.actors, random))
      .replaceAll('{what}', one(words.topics, random))
      .replaceAll('{n}', String(n))
  const paragraph = () =>
    Array.from({ length: between(2, 4, random) }, () => fill(one(words.sentences, random))).join(
      words.joint,
    )
  const node = (text: string) => paragraphNode([textNode(text)])
  const subheading = (text: string): BodyNode => {
    const made = subheadingNode(text)
    return { ...made, fields: { ...made.fields, id: hexadecimal(24, random) } }
  }
  const rest = [
    node(paragraph()),
    ...words.subheads
      .filter(() => random() < 0.6)
      .flatMap((text) => [
        subheading(text),
        ...Array.from({ length: between(1, 2, random) }, () => node(paragraph())),
      ]),
  ]
  const body = (first: string) => bodyOf([node(first), ...rest]) as unknown as Article['body']
  return {
    again: { body: body(`${fill(one(words.openings, random))}${words.joint}${paragraph()}`) },
    first: {
      body: body(`${fill(one(words.openings, random))}${words.joint}${paragraph()}`),
      headline: fill(one(words.headlines, random), article),
      summary: fill(one(words.openings, random)),
    },
  }
}

/** Articles of other stories that were begun not long before. */
const earlier = (first: number, random: Random): number[] =>
  first === 1
    ? []
    : [
        ...new Set(
          Array.from(
            { length: between(1, 4, random) },
            () => first - between(1, Math.min(200, first - 1), random),
          ),
        ),
      ]

const languagesOf = (count: number, random: Random): LanguageCode[] => {
  const first = weighted(mix.languages, random)
  const others = languageCodes
    .filter((code) => code !== first)
    .map((code) => {
      const [, weight] = mix.languages.find(([other]) => other === code)!
      return { code, rank: random() ** (1 / weight) }
    })
    .sort((a, b) => b.rank - a.rank)
  return [first, ...others.map(({ code }) => code)].slice(0, count)
}

/**
 * As many articles as are asked for, as stories of 1 to 7 editions, the earliest first; the same each
 * time. The articles have the numbers from 1 on in the order in which they were begun.
 * @param chances of what becomes of them, where they are to be others
 */
export function* generateStories(
  total: number,
  desk: Desk,
  chances: Partial<Chances> = {},
): Generator<Story> {
  for (let number = 1; number <= total;) {
    const random = randomFrom(number)
    const count = Math.min(weighted(mix.editions, random), total - number + 1)
    const chance = { ...usualChances, ...chances }
    yield story({ chance, count, desk, first: number, random, total })
    number += count
  }
}

type Given = {
  chance: Chances
  count: number
  desk: Desk
  first: number
  random: Random
  total: number
}

const story = ({ chance, count, desk, first, random, total }: Given): Story => {
  const saves: Save[] = []
  const hex = (length: number) => hexadecimal(length, random)
  const id = `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
  const isPrivate = random() < chance.draft
  const picksEarlier = random() < chance.pickedRelated
  const later: Save[] = []

  for (const [index, language] of languagesOf(count, random).entries()) {
    const article = first + index
    const by = index === 0 ? 'journalist' : 'translator'
    let at = begunAt(article, total)
    const save = (how: Save['how'], data: Save['data'], who: Save['by'] = by): Save => ({
      article,
      at: (at += between(1, 20, random) * minute),
      by: who,
      data,
      how,
    })
    const { again, first: text } = textOf(article, language, random)
    if (index === 0) {
      const begun = new Date(at).toISOString()
      saves.push({
        ...save('begin', {
          ...text,
          authors: several(desk.authors[language]!, 2, random),
          dateline: {
            agency: 'MONTSAME',
            date: begun.slice(0, 10),
            place: popular(vocabularies[language]!.places, random),
          },
          language,
          ...(random() < chance.priority ? { priority: between(1, 9, random) } : {}),
          relatedNews: {
            automatic: random() < chance.automaticRelated,
            ...(random() < chance.ownHeading
              ? { heading: { [language]: vocabularies[language]!.related } }
              : {}),
            items: picksEarlier ? earlier(first, random) : [],
          },
          section: popular(desk.sections, random),
          tags: several(desk.tags, 5, random),
        }),
        at: begunAt(article, total),
      })
      if (random() < chance.savedWhileWriting) saves.push(save('autosave', text))
    } else {
      saves.push(save('translate', { language }), save('autosave', text))
    }
    if (isPrivate || (index > 0 && random() < chance.draft)) continue
    saves.push(save('publish', {}, 'editor'))

    // What comes after all editions are there: so translations are behind their source.
    at += 3 * 60 * minute
    if (random() < chance.trashed) {
      later.push(save('trash', {}, 'editor'))
    } else if (random() < chance.addressChanged) {
      later.push(save('publish', { slug: `address-${article}` }, 'editor'))
    } else if (random() < chance.rewritten) {
      later.push(save('autosave', again, 'editor'))
    } else if (random() < chance.revised) {
      later.push(save('autosave', again, 'editor'), save('publish', {}, 'editor'))
    }
  }
  return { id, saves: [...saves, ...later] }
}
