import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { BadCursor, type Database } from '../../../src/delivery/shapes/asking.ts'
import { search } from '../../../src/search/search.ts'
import { searchSettingsOf } from '../../../src/search/SearchSettings.ts'
import { differingSearch, writeSearch } from '../../../src/search/writeSearch.ts'
import { searchSettings, startSearchable, type SearchStory } from '../../helpers/searchable.ts'

let newsroom: Awaited<ReturnType<typeof startSearchable>>

beforeAll(async () => {
  newsroom = await startSearchable()
})

afterAll(() => newsroom.stop())

const story = (slug: string, more: Partial<SearchStory> = {}): SearchStory => ({
  headline: 'No headline',
  publishedAt: '2025-11-20',
  slug,
  text: 'No text.',
  ...more,
})

describe('search', () => {
  it('finds nothing of a story that is killed, and suggests none of its words', async () => {
    await newsroom.publish('en', [story('secret', { headline: 'Zeppelin lands in Hovd' })])
    expect(await newsroom.slugs('en', 'zeppelin')).toEqual(['secret'])
    expect((await newsroom.find('en', 'zepelin')).didYouMean).toBe('zeppelin')
    await newsroom.takeDown('en', 'secret')
    expect(await newsroom.find('en', 'zeppelin')).toEqual({
      articles: [],
      didYouMean: null,
      next: null,
    })
    expect((await newsroom.find('en', 'zepelin')).didYouMean).toBeNull()
  })

  it('finds a story by its new words alone when it is published again', async () => {
    await newsroom.publish('en', [story('again', { headline: 'Giraffe escapes' })])
    await newsroom.publish('en', [story('again', { headline: 'Ostrich escapes' })])
    expect(await newsroom.slugs('en', 'giraffe')).toEqual([])
    expect((await newsroom.find('en', 'girafe')).didYouMean).toBeNull()
    expect(await newsroom.slugs('en', 'ostrich')).toEqual(['again'])
  })

  it('suggests the words of a story also when it is in another language than before', async () => {
    const moved = story('moved', { headline: 'Kaleidoscope opens' })
    await newsroom.publish('en', [moved])
    const document = { ...newsroom.documentOf('en', moved), language: 'ru' }
    await writeSearch(newsroom.executor, [document], searchSettings)
    expect((await newsroom.find('ru', 'kaleidoskope')).didYouMean).toBe('kaleidoscope')
    expect((await newsroom.find('en', 'kaleidoskope')).didYouMean).toBeNull()
  })

  it('finds no story of another language', async () => {
    await newsroom.publish('ru', [story('apple', { headline: 'Apple представляет телефон' })])
    expect(await newsroom.slugs('en', 'apple')).toEqual([])
    expect(await newsroom.slugs('ru', 'apple')).toEqual(['apple'])
  })

  it('looks up in the index none but stories of the language', async () => {
    await newsroom.publish('en', [story('walnut', { headline: 'Walnut harvest' })])
    /** For each statement that goes by the index of vectors, how many texts that finds. */
    const found: number[] = []
    const db: Database = {
      query: async (query) => {
        for (const value of query.text.includes('vector @@') ? query.values.flat() : []) {
          if (typeof value !== 'string' || !value.includes("walnut'")) continue
          const { rows } = await newsroom.pool.query(
            'select article from newsroom_search where vector @@ $1::tsquery',
            [value],
          )
          found.push(rows.length)
        }
        return newsroom.pool.query(query)
      },
    }
    const wish = { facets: true, limit: 5, q: 'walnut', total: true }
    await search(db, { ...wish, language: 'en' })
    expect(found).toContain(1)
    found.length = 0
    await search(db, { ...wish, language: 'mn' })
    expect(found.length).toBeGreaterThanOrEqual(4)
    expect(new Set(found)).toEqual(new Set([0]))
  })

  it('keeps to a section, a tag, an author, a place and a time', async () => {
    const lists = ['section:sport', 'tag:naadam', 'author:tuya', 'place:hovd']
    await newsroom.publish('en', [
      story('in', { headline: 'Archery today', lists, publishedAt: '2025-07-11T08:00:00Z' }),
      story('out', { headline: 'Archery tomorrow', publishedAt: '2025-07-12T08:00:00Z' }),
    ])
    expect(await newsroom.slugs('en', 'archery')).toEqual(['out', 'in'])
    for (const filter of [
      { section: 'sport' },
      { tag: 'naadam' },
      { author: 'tuya' },
      { place: 'hovd' },
      { author: 'tuya', place: 'hovd', section: 'sport', tag: 'naadam' },
      { to: '2025-07-12T08:00:00Z' },
      { from: '2025-07-11T08:00:00Z', to: '2025-07-11T08:00:00.001Z' },
    ]) {
      expect(await newsroom.slugs('en', 'archery', filter)).toEqual(['in'])
    }
    expect(await newsroom.slugs('en', 'archery', { section: "it's \\ none" })).toEqual([])
    expect(await newsroom.slugs('en', 'archery', { from: '2025-07-13T00:00:00Z' })).toEqual([])
  })

  it('tells how many there are, and in which sections and tags, when it is asked to', async () => {
    await newsroom.publish('en', [
      story('one', { headline: 'Budget one', lists: ['section:politics', 'tag:money'] }),
      story('two', { headline: 'Budget two', lists: ['section:politics', 'author:x'] }),
      story('three', { headline: 'Budget three', lists: ['section:business', 'tag:money'] }),
    ])
    expect(await newsroom.find('en', 'budget', { limit: 1 })).not.toHaveProperty('total')
    const { facets, total } = await newsroom.find('en', 'budget', {
      facets: true,
      limit: 1,
      total: true,
    })
    expect(total).toBe(3)
    expect(facets).toEqual({
      sections: [
        { count: 2, name: 'SECTION:POLITICS', slug: 'politics' },
        { count: 1, name: 'SECTION:BUSINESS', slug: 'business' },
      ],
      tags: [{ count: 2, name: 'TAG:MONEY', slug: 'money' }],
    })
    const phrase = await newsroom.find('en', '"budget two"', { total: true })
    expect(phrase.total).toBe(1)
  })

  it('counts a phrase among the newest stories that have its words', async () => {
    await newsroom.pool.query(`
      with given as (
        select 'count-' || number as article, number, '2001-01-01'::timestamptz
          + number * interval '1 minute' as published_at
        from generate_series(1, 10010) as number
      ), written as (
        insert into newsroom_delivery (article, language, slug, story, published_at, updated_at,
          lists, shows, card, core, parts, html, markdown, plain_text, lexical,
          links, language_order, edition)
        select article, 'ru', article, article, published_at, published_at,
          '{}', '{}', '{"headline":""}', '{}', '[]', '""', '""', '""', 'null', '{}', 0, '{}'
        from given returning article
      )
      insert into newsroom_search (article, language, published_at, lists, vector)
      select article, 'ru', published_at, '{}', case when number > 10005
        then $$'=ru' 'alpha':1 'beta':2$$ else $$'=ru' 'alpha':1 'beta':3$$ end::tsvector
      from given join written using (article) order by number`)
    try {
      const { total } = await newsroom.find('ru', '"alpha beta"', { limit: 1, total: true })
      expect(total).toBe(5)
    } finally {
      await newsroom.pool.query(`delete from newsroom_delivery where article like 'count-%'`)
    }
  })

  it('marks what was found in the headline and the text', async () => {
    await newsroom.publish('en', [
      story('marked', {
        headline: 'Countries & <banks> agree',
        text: 'Nothing yet.\n\nThe country’s bank is open.',
      }),
    ])
    const { articles } = await newsroom.find('en', 'bank country')
    expect(articles).toHaveLength(1)
    expect(articles[0]!.highlights).toEqual({
      headline: '<mark>Countries</mark> &amp; &lt;<mark>banks</mark>&gt; agree',
      text: 'Nothing yet. The <mark>country</mark>’s <mark>bank</mark> is open.',
    })
  })

  it('reads no texts where nobody wants to see what was found in them', async () => {
    await newsroom.publish('en', [story('unmarked', { headline: 'Marmot census' })])
    const [hit] = (await newsroom.find('en', 'marmot')).articles
    const { highlights, ...card } = hit!
    expect(highlights.headline).toBe('<mark>Marmot</mark> census')
    const texts: string[] = []
    const db: Database = {
      query: (query) => {
        texts.push(query.text)
        return newsroom.pool.query(query)
      },
    }
    const wish = { highlights: false, language: 'en', limit: 5, q: 'marmot' }
    expect(JSON.parse((await search(db, wish)).json).articles).toEqual([card])
    expect(texts.join()).not.toContain('plain_text')
  })

  it.each([
    ['en', 'Parliament adopts the budgetary law', 'parlament law', 'parliament law'],
    ['en', 'Parliament adopts the budgetary law', 'parilament', 'parliament'],
    ['ru', 'Парламент принял поправки', 'парламет', 'парламент'],
    ['mn', 'Өвөрхангай аймагт шуурга шуурлаа', 'оворхангйа', 'өвөрхангай'],
    ['mn-Mong', 'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ', 'ᠮᠣᠩᠭᠯ', 'ᠮᠣᠩᠭᠣᠯ'],
  ])('in %s: knows “%s”, and that “%s” is “%s”', async (language, headline, typed, meant) => {
    await newsroom.publish(language, [story('meant', { headline })])
    expect((await newsroom.find(language, typed)).didYouMean).toBe(meant)
    expect((await newsroom.find(language, meant)).didYouMean).toBeNull()
  })

  it('searches a project’s own language as its definition says', async () => {
    const de = searchSettingsOf({
      intlLocale: 'de',
      script: { direction: 'ltr', names: ['Latin'], spaces: true },
      search: { dictionary: 'german_stem' },
    })
    const other = await startSearchable({ de })
    try {
      await other.publish('de', [story('houses', { headline: 'Neue Häuser in Darchan' })])
      expect(await other.slugs('de', 'haus')).toEqual(['houses'])
      expect(await other.slugs('de', 'HÄUSERN')).toEqual(['houses'])
    } finally {
      await other.stop()
    }
  })

  it('answers whatever is typed', async () => {
    await newsroom.publish('zh', [story('zh', { headline: '蒙古国' })])
    const part = fc.constantFrom(
      ...['"', '-', ' ', "'", '\\', ':*', '&', '|', '!', '(', ')', '<->', '%', '\0', '\ud800'],
      ...['coal', '蒙古', '古', 'ᠮᠣᠩ', 'é', '🐎', '\u0301', '1.5', 'zeppellin'],
    )
    const typed = fc.oneof(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(
        typed,
        typed,
        fc.constantFrom('en', 'zh', 'ko', 'mn-Mong'),
        async (q, section, language) => {
          await newsroom.find(language, q, { facets: true, total: true })
          await newsroom.find(language, q, { section })
        },
      ),
      { numRuns: 60 },
    )
    await newsroom.find('en', `${'coal "'.repeat(2000)}`)
  })

  it('goes on after any story of a page', async () => {
    const slugs = ['a', 'b', 'c', 'd'].map((letter) => `page-${letter}`)
    await newsroom.publish(
      'en',
      slugs.map((slug) => story(slug, { headline: 'Kaleidoscope' })),
    )
    const wish = { language: 'en', limit: 3, q: 'kaleidoscope' }
    const { cursors } = await search(newsroom.pool, wish)
    expect(cursors).toHaveLength(3)
    const all = await newsroom.slugs('en', 'kaleidoscope')
    for (const [index, after] of cursors.entries()) {
      expect(await newsroom.slugs('en', 'kaleidoscope', { after })).toEqual(all.slice(index + 1))
    }
  })

  it('refuses a cursor that it never gave', async () => {
    await expect(newsroom.find('en', 'coal', { after: 'nonsense' })).rejects.toThrow(BadCursor)
  })

  it('goes on after the first and the last story that there can be', async () => {
    await newsroom.publish(
      'en',
      ['0001-01-01T00:00:00.000Z', '2024-02-29', '9999-12-31T23:59:59.999Z'].map((publishedAt) =>
        story(`time-${publishedAt.slice(0, 4)}`, { headline: 'Time capsule', publishedAt }),
      ),
    )
    const found: string[] = []
    let after: string | undefined
    do {
      const page = await newsroom.find('en', 'capsule', { after, limit: 1 })
      found.push(...page.articles.map(({ slug }) => slug))
      after = page.next ?? undefined
    } while (after)
    expect(found).toEqual(['time-9999', 'time-2024', 'time-0001'])
  })
})

describe('writing what is searched', () => {
  it('takes a text of a million words', async () => {
    const text = Array.from({ length: 1_000_000 }, (_, number) => `word${number}`).join(' ')
    await newsroom.publish('en', [story('long', { headline: 'Protocol of everything', text })])
    expect(await newsroom.slugs('en', 'word7 protocol')).toEqual(['long'])
    await newsroom.publish('mn', [
      story('long', { headline: 'Урт үг', text: 'урт'.repeat(500_000) }),
    ])
    expect(await newsroom.slugs('mn', 'урт үг')).toEqual(['long'])
  })

  it('takes a hundred stories in two statements, and changes nothing where nothing changed', async () => {
    const stories = Array.from({ length: 100 }, (_, number) =>
      story(`batch-${number}`, { headline: `Batch ${number}`, lists: ['tag:batch'] }),
    )
    await newsroom.publish('en', stories)
    const documents = stories.map((one) => newsroom.documentOf('en', one))
    const versions = () =>
      newsroom.pool.query(
        `select xmin from newsroom_search where lists = '{tag:batch}' order by article`,
      )
    const before = await versions()
    let statements = 0
    await writeSearch(
      {
        execute: (query) => {
          statements += 1
          return newsroom.executor.execute(query)
        },
      },
      documents,
      searchSettings,
    )
    expect(statements).toBe(2)
    expect((await versions()).rows).toEqual(before.rows)
  })

  it('tells which rows are not as they should be', async () => {
    const stories = ['right', 'wrong', 'missing'].map((slug) => story(slug, { headline: slug }))
    await newsroom.publish('en', stories)
    const documents = stories.map((one) => newsroom.documentOf('en', one))
    expect(await differingSearch(newsroom.executor, documents, searchSettings)).toEqual([])
    await newsroom.pool.query(
      `update newsroom_search set vector = 'other' where article = 'en-wrong'`,
    )
    await newsroom.pool.query(`delete from newsroom_search where article = 'en-missing'`)
    const differing = await differingSearch(newsroom.executor, documents, searchSettings)
    expect(differing.sort()).toEqual(['en-missing', 'en-wrong'])
  })
})
