import type { Payload } from 'payload'

import { sections as demoSections } from '../../seed/sections.ts'
import { tags as demoTags } from '../../seed/tags.ts'
import { builtInRoles } from '../../src/roles/builtInRoles.ts'
import { nameFromEmail } from '../../src/wire/nameFromEmail.ts'
import { vocabularies } from '../vocabularies.ts'
import type { Desk } from './Story.ts'

type Names = Record<string, string>

/** Below the demo newsroom's sections, by the slugs of those. */
const subsections: Record<string, Names[]> = {
  culture: [
    {
      en: 'Music',
      mn: 'Хөгжим',
      ru: 'Музыка',
      zh: '音乐',
      ko: '음악',
      ja: '音楽',
      'mn-Mong': 'ᠬᠥᠭᠵᠢᠮ',
    },
    { en: 'Film', mn: 'Кино', ru: 'Кино', zh: '电影', ko: '영화', ja: '映画', 'mn-Mong': 'ᠺᠢᠨᠣ᠋' },
  ],
  economy: [
    {
      en: 'Mining',
      mn: 'Уул уурхай',
      ru: 'Горное дело',
      zh: '矿业',
      ko: '광업',
      ja: '鉱業',
      'mn-Mong': 'ᠠᠭᠤᠯᠠ ᠤᠤᠷᠬᠠᠢ',
    },
    {
      en: 'Agriculture',
      mn: 'Хөдөө аж ахуй',
      ru: 'Сельское хозяйство',
      zh: '农牧业',
      ko: '농업',
      ja: '農業',
      'mn-Mong': 'ᠬᠥᠳᠡᠭᠡ ᠠᠵᠤ ᠠᠬᠤᠢ',
    },
    {
      en: 'Finance',
      mn: 'Санхүү',
      ru: 'Финансы',
      zh: '金融',
      ko: '금융',
      ja: '金融',
      'mn-Mong': 'ᠰᠠᠩᠬᠦᠦ',
    },
  ],
  sport: [
    {
      en: 'Wrestling',
      mn: 'Бөх',
      ru: 'Борьба',
      zh: '摔跤',
      ko: '씨름',
      ja: '相撲',
      'mn-Mong': 'ᠪᠥᠬᠡ',
    },
    {
      en: 'Football',
      mn: 'Хөлбөмбөг',
      ru: 'Футбол',
      zh: '足球',
      ko: '축구',
      ja: 'サッカー',
      'mn-Mong': 'ᠬᠥᠯ ᠪᠥᠮᠪᠥᠭᠡ',
    },
  ],
  world: [
    { en: 'Asia', mn: 'Ази', ru: 'Азия', zh: '亚洲', ko: '아시아', ja: 'アジア', 'mn-Mong': 'ᠠᠽᠢ' },
    {
      en: 'Europe',
      mn: 'Европ',
      ru: 'Европа',
      zh: '欧洲',
      ko: '유럽',
      ja: 'ヨーロッパ',
      'mn-Mong': 'ᠶᠧᠸᠷᠣᠫ',
    },
  ],
}

/** Numbered plans and bills, each with a tag of its own. */
const numberedTags = 100

const password = 'a password for benchmarks'
export const credentials = (role: keyof Desk['people']) => ({
  email: `${role}@bench.example`,
  password,
})

/** What articles point to, in a newsroom that has nothing yet: sections, tags, authors and people. */
export const makeDesk = async (
  payload: Payload,
  { tags = numberedTags }: { tags?: number } = {},
): Promise<Desk> => {
  const named = async (collection: 'sections' | 'tags', names: Names, data: object) => {
    const { en, ...others } = names
    const { id } = await payload.create({
      collection,
      data: { name: en!, ...data },
      depth: 0,
      locale: 'en',
    })
    for (const [locale, name] of Object.entries(others)) {
      await payload.update({ id, collection, data: { name }, depth: 0, locale: locale as 'mn' })
    }
    return id
  }

  const sections: number[] = []
  for (const { names, slug } of demoSections) {
    const parent = await named('sections', names, { slug })
    sections.push(parent)
    for (const below of subsections[slug] ?? []) {
      sections.push(await named('sections', below, { parent }))
    }
  }
  const tagIds: number[] = []
  for (const { kind, names, slug } of demoTags) {
    tagIds.push(await named('tags', names, { kind, slug }))
  }
  for (let number = 1; number <= tags; number += 1) {
    const names = Object.entries(vocabularies).map(([language, { topics }]) => [
      language,
      `${topics[number % topics.length]} ${number}`,
    ])
    tagIds.push(await named('tags', Object.fromEntries(names) as Names, { kind: 'topic' }))
  }

  const authors: Desk['authors'] = {}
  for (const [language, words] of Object.entries(vocabularies)) {
    authors[language] = []
    for (const { email } of words.authors) {
      const name = nameFromEmail(email)
      const { id } = await payload.create({
        collection: 'authors',
        data: { email, name },
        depth: 0,
        locale: 'en',
      })
      authors[language].push(id)
    }
  }

  const { docs: roles } = await payload.find({ collection: 'roles', depth: 0, limit: 10 })
  const person = async (role: keyof typeof builtInRoles) => {
    const { id } = await payload.create({
      collection: 'users',
      data: {
        ...credentials(role as 'editor'),
        name: builtInRoles[role].name,
        roles: roles.filter(({ builtIn }) => builtIn === role).map((one) => one.id),
      },
      depth: 0,
    })
    return id
  }
  // The first of a newsroom is its administrator.
  await person('administrator')
  return {
    authors,
    people: {
      editor: await person('editor'),
      journalist: await person('journalist'),
      translator: await person('translator'),
    },
    sections,
    tags: tagIds,
  }
}
