import type { ClientBase } from 'pg'

export type List = { language: string; section: null | { id: number; slug: string } }
export type Samples = {
  articles: { id: number; language: string; slug: string }[]
  /** Section fronts. */
  lists: List[]
  /** Lists far down: from the cursor on, which is where the page of this number begins. */
  pages: (List & { after: string; page: number })[]
  words: Record<'common' | 'rare' | 'two', { language: string; q: string }[]>
}

const articlesTaken = 500
export const cardsOfPage = 20
/** The last full page where a list does not have as many. */
const deepPage = 50
/** Of each list so many pages, the deepest and those before it: who is asked for one twice at once answers once. */
const pagesTaken = 4

/** Public articles of all ages, in any order. */
const articlesText = `
  select article::integer as id, language, slug from (
    select *, row_number() over (order by published_at) as nth, count(*) over () as number
    from newsroom_delivery
  ) as delivered
  where floor(nth * $1 / number) > floor((nth - 1) * $1 / number) order by md5(article)`

/** Lists with more than a page, the longest first; of a language, or of a section in it. */
const listsText = `
  select listing.language, section.id, section.slug, count(*)::integer as count
  from newsroom_delivery_listings as listing
  left join sections as section on listing.list = 'section:' || section.slug
  where listing.list = 'all' or section.id is not null
  group by 1, 2, 3 having count(*) > ${cardsOfPage} order by count(*) desc, 1, 2`

/** The words that stand in most of the newest articles of a language. */
const commonText = `
  select word from ts_stat(format(
    'select words from bare.articles where language = %L order by id desc limit 1000', $1::text
  )) where length(word) > 3 order by ndoc desc, word limit 1`

const wordsText = `
  select language, headline from bare.articles
  where language in ('en', 'ko', 'mn', 'ru') order by md5(slug) limit 100`

/**
 * What is asked of a newsroom. The bare tables have to be filled.
 * @param after the cursor of a page of a list, counted from 1
 */
export const takeSamples = async (
  database: ClientBase,
  { after }: { after: (list: List, page: number) => Promise<string> },
): Promise<Samples> => {
  const { rows: articles } = await database.query<Samples['articles'][0]>(articlesText, [
    articlesTaken,
  ])
  const { rows } = await database.query<{
    count: number
    id: null | number
    language: string
    slug: null | string
  }>(listsText)
  const lists = rows.map(({ count, id, language, slug }) => ({
    count,
    list: { language, section: id === null || slug === null ? null : { id, slug } },
  }))
  const sections = lists.filter(({ list }) => list.section)
  const languages = lists.filter(({ list }) => !list.section)
  const deep = [...languages.slice(0, 2), ...sections.slice(0, 6)]
  const pages: Samples['pages'] = []
  for (const { count, list } of deep) {
    const deepest = Math.max(2, Math.min(deepPage, Math.floor(count / cardsOfPage)))
    for (let page = deepest; page > Math.max(1, deepest - pagesTaken); page -= 1) {
      pages.push({ ...list, after: await after(list, page), page })
    }
  }

  const { language } = languages[0]!.list
  const { rows: common } = await database.query<{ word: string }>(commonText, [language])
  const { rows: headlines } = await database.query<{ headline: string; language: string }>(
    wordsText,
  )
  return {
    articles,
    lists: sections.slice(0, 40).map(({ list }) => list),
    pages,
    words: {
      common: common.map(({ word }) => ({ language, q: word })),
      rare: headlines.flatMap(({ headline, language: written }) => {
        const number = /\d+/.exec(headline)?.[0]
        return number ? [{ language: written, q: number }] : []
      }),
      two: headlines.map(({ headline, language: written }) => ({
        language: written,
        q: headline.split(/[\s,:]+/, 2).join(' '),
      })),
    },
  }
}
