import { beforeAll, describe, expect, it } from '@jest/globals'

import { graphqlHandler } from '../../../src/delivery/graphql/graphqlHandler.ts'
import type { Database, SearchWish } from '../../../src/delivery/queries/types.ts'
import { cursorOf } from '../../../src/delivery/queries/cursor.ts'
import { findArticle } from '../../../src/delivery/queries/findArticle.ts'
import { findList } from '../../../src/delivery/queries/findList.ts'
import { bodyForms, type BodyForm } from '../../../src/delivery/shapes/article.ts'
import type { Card } from '../../../src/delivery/shapes/card.ts'
import { bodyOf, makeSection } from '../../helpers/articles.ts'
import { databaseOf, refreshNames } from '../../helpers/delivery.ts'
import { useEditions } from '../../helpers/editions.ts'
import { rest } from '../../helpers/rest.ts'

const { desk, make, publish, translate } = useEditions()

type Answer = {
  code?: string
  // Each test knows what it asked for.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data?: any
  errors?: { extensions: Record<string, unknown>; message: string }[]
  keys: string[]
  statements: string[]
}

/** What a search would find: the newest articles, a page in the form that search gives. */
const search = async (db: Database, { after, language, limit, q, total }: SearchWish) => {
  const { json } = await findList(db, { after, language, limit, tag: q, total })
  const { articles, ...rest } = JSON.parse(json) as { articles: Card[] }
  const hits = articles.map((article) => ({
    ...article,
    highlights: { headline: `<mark>${article.headline}</mark>`, text: null },
  }))
  return {
    cursors: articles.map(({ id, publishedAt }) => cursorOf({ article: String(id), publishedAt })),
    json: JSON.stringify({ articles: hits, didYouMean: 'cashmere', ...rest }),
    keys: [`search-${language}`],
  }
}

/** Asks as a site would, and counts what the database is asked. */
const ask = async (query: string, variables: object = {}): Promise<Answer> => {
  const statements: string[] = []
  const pool = databaseOf(desk().payload)
  const db: Database = {
    query: (statement) => {
      statements.push(statement.name ?? statement.text)
      return pool.query(statement)
    },
  }
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) })
  const response = await graphqlHandler({ db, search })(
    new Request(`http://newsroom/api/delivery/graphql?${parameters}`),
  )
  const answer = (await response.json()) as Answer
  return {
    ...answer,
    code: answer.errors?.[0]?.extensions.code as string | undefined,
    keys: (response.headers.get('surrogate-key') ?? '').split(' '),
    // That the language is there is remembered by a handler that lives longer than this one.
    statements: statements.filter((statement) => statement !== 'document'),
  }
}

const slugOf = async (id: number) =>
  String((await desk().payload.findByID({ id, collection: 'articles', depth: 0 })).slug)

const articleAt = async (id: number, fields: string, language = 'en') =>
  ask(
    `query ($slug: String!, $language: String!) {
      article(slug: $slug, language: $language) { ${fields} }
    }`,
    { language, slug: await slugOf(id) },
  )

const everyField = `
  id story language slug path url headline summary byline priority publishedAt updatedAt
  section { id slug name } leadImage { id url alt sizes { name url } }
  sectionPath { id slug name } tags { id slug name kind } authors { id slug name jobTitle }
  dateline { place date agency text } corrections { date kind text }
  wordCount readingMinutes machineTranslated seo { title description canonical image } jsonLd
  parts { subheading anchor paragraphs html } html markdown plainText lexical
  editions { id language slug path headline publishedAt }
  relatedNews { heading articles { id slug headline } }`

describe('an article', () => {
  it('is what REST tells, field by field', async () => {
    const { payload } = desk()
    const author = await payload.create({ collection: 'authors', data: { name: 'B. Bat' } })
    const tag = await payload.create({ collection: 'tags', data: { kind: 'topic', name: 'Trade' } })
    const { id: other } = await make({ headline: 'Picked' })
    const { id } = await make({
      authors: [author.id],
      body: bodyOf([
        { paragraphs: ['First & foremost.'], subheading: null },
        { paragraphs: ['Then trade.'], subheading: 'Trade' },
      ]),
      dateline: { agency: 'MONTSAME', date: '2025-11-20', place: 'Seoul' },
      priority: 2,
      relatedNews: { items: [other] },
      summary: 'They talk.',
      tags: [tag.id],
    })
    const { data, errors, statements } = await articleAt(id, everyField)
    expect(errors).toBeUndefined()
    // Postgres cuts longer names of statements off.
    for (const name of statements) expect(name.length).toBeLessThan(64)
    const found = await findArticle(databaseOf(payload), {
      bodies: Object.keys(bodyForms) as BodyForm[],
      language: 'en',
      slug: await slugOf(id),
    })
    if (found.kind !== 'article') throw new Error(found.kind)
    // In GraphQL ids are text.
    const told = JSON.parse(found.answer.json, (name, value: unknown) =>
      name === 'id' ? String(value) : value,
    ) as Record<string, unknown> & { relatedNews: { articles: Record<string, unknown>[] } }
    const { articles } = told.relatedNews
    expect(data.article).toEqual({
      ...told,
      jsonLd: data.article.jsonLd,
      lexical: data.article.lexical,
      relatedNews: {
        ...told.relatedNews,
        articles: articles.map(({ headline, id, slug }) => ({ headline, id, slug })),
      },
    })
    expect(data.article.jsonLd).toMatchObject({ '@type': 'NewsArticle' })
    expect(data.article.lexical).toMatchObject({ root: { type: 'root' } })
  })

  it('is read from the columns alone that are asked for', async () => {
    const { id } = await make()
    const statementsOf = async (fields: string) => (await articleAt(id, fields)).statements
    expect(await statementsOf('slug')).toEqual(['one card'])
    expect(await statementsOf('slug tags { name }')).toEqual(['one core'])
    expect(await statementsOf('plainText')).toEqual(['one text'])
    expect(await statementsOf('slug editions { slug }')).toEqual(['one card editions'])
    expect(await statementsOf('slug html @skip(if: true) ...on Article { markdown }')).toEqual([
      'one card markdown',
    ])
  })

  it('has its text with links to those articles alone that are public', async () => {
    const { id } = await make({ headline: 'Linked' })
    const linked = bodyOf('x')
    const paragraph = linked.root.children[0] as unknown as { children: object[] }
    paragraph.children = [
      {
        children: [{ text: 'it', type: 'text', version: 1 }],
        fields: { doc: { relationTo: 'articles', value: id }, linkType: 'internal' },
        type: 'link',
        version: 3,
      },
    ]
    const { id: from } = await make({ body: linked })
    const path = `/en/${await slugOf(id)}`
    const shown = await articleAt(from, 'html markdown')
    expect(shown.data.article).toEqual({
      html: `<p><a href="${path}">it</a></p>`,
      markdown: `[it](${path})\n`,
    })
    expect(shown.keys).toContain(`article-${id}`)
    await desk().payload.update({ id, collection: 'articles', data: { _status: 'draft' } })
    expect((await articleAt(from, 'html')).data.article.html).toBe('<p>it</p>')
  })

  it('has its other editions, each with all that an article has', async () => {
    const { id } = await make()
    const ko = (await translate(id, { language: 'ko' })).doc!.id
    await publish(ko, { body: bodyOf('본문'), headline: '뉴스' })
    const { data, keys, statements } = await articleAt(
      id,
      'story editions { language article { headline plainText tags { name } } }',
    )
    expect(data.article.editions).toMatchObject([
      { language: 'en' },
      { article: { headline: '뉴스', plainText: '본문', tags: [] }, language: 'ko' },
    ])
    expect(statements).toHaveLength(2)
    expect(keys).toContain(`story-${data.article.story}`)
  })

  it('is followed to where it has moved', async () => {
    const { id } = await make()
    const old = await slugOf(id)
    await publish(id, { slug: `moved-${id}` })
    const { data, keys } = await ask(`{ article(language: "en", slug: "${old}") { id slug } }`)
    expect(data.article).toEqual({ id: String(id), slug: `moved-${id}` })
    expect(keys).toEqual(
      expect.arrayContaining([`address-en-${old}`, `address-en-moved-${id}`, `article-${id}`]),
    )
  })

  it('is null where there is none', async () => {
    const { data, errors } = await ask('{ article(language: "en", slug: "nothing") { slug } }')
    expect({ data, errors }).toEqual({ data: { article: null }, errors: undefined })
  })
})

describe('what is not public', () => {
  it('is found by nobody: drafts, embargoed, killed and unpublished articles', async () => {
    const { payload, staff } = desk()
    const tag = await payload.create({
      collection: 'tags',
      data: { kind: 'topic', name: 'Secret' },
    })
    const data = { tags: [tag.id] }
    const { id: open } = await make({ ...data, headline: 'Open' })
    const hidden = {
      draft: (await make({ ...data, _status: 'draft' })).id,
      embargoed: (
        await make({ ...data, embargoUntil: new Date(Date.now() + 3_600_000).toISOString() })
      ).id,
      killed: (await make(data)).id,
      unpublished: (await make(data)).id,
    }
    const { id: by } = await make({ relatedNews: { items: [open, ...Object.values(hidden)] } })
    await publish(open, { headline: 'Open' })
    await payload.update({
      id: open,
      collection: 'articles',
      data: { _status: 'draft', headline: 'A draft above it' },
      draft: true,
    })
    await payload.update({
      id: hidden.unpublished,
      collection: 'articles',
      data: { _status: 'draft' },
    })
    const killed = await rest(`/articles/${hidden.killed}/kill`, {
      body: { notice: 'We were deceived.', reason: 'Hoax' },
      method: 'POST',
      token: staff.administrator.token,
    })
    expect(killed.status).toBe(200)
    await refreshNames(payload)

    for (const id of [hidden.draft, hidden.embargoed, hidden.unpublished]) {
      expect((await articleAt(id, 'headline')).data).toEqual({ article: null })
    }
    const gone = await articleAt(hidden.killed, 'headline')
    expect(gone.data).toEqual({ article: null })
    expect(gone.errors).toMatchObject([
      { extensions: { code: 'GONE', notice: { language: 'en', text: 'We were deceived.' } } },
    ])
    expect(gone.keys).toContain(`article-${hidden.killed}`)
    const lists = await ask(`{
      articles(language: "en", tag: "${tag.slug}", first: 100) { totalCount nodes { headline } }
      search(language: "en", query: "${tag.slug}", first: 100) { nodes { headline } }
      front(language: "en", each: 20) { sections { articles { id } } }
    }`)
    expect(lists.data.articles).toEqual({ nodes: [{ headline: 'Open' }], totalCount: 1 })
    expect(lists.data.search.nodes).toEqual([{ headline: 'Open' }])
    const leads = JSON.stringify(lists.data.front)
    for (const id of Object.values(hidden)) expect(leads).not.toContain(`"id":"${id}"`)
    const related = await articleAt(by, 'relatedNews { articles { headline } }')
    expect(related.data.article.relatedNews.articles).toEqual([{ headline: 'Open' }])
  })
})

describe('a list', () => {
  let tag: { id: number; slug?: null | string }
  let section: string
  const made: number[] = []

  beforeAll(async () => {
    const { payload } = desk()
    tag = await payload.create({ collection: 'tags', data: { kind: 'topic', name: 'Wool' } })
    const own = await makeSection(payload)
    section = own.slug!
    for (const [index, day] of [1, 2, 3, 3, 4].entries()) {
      const { id } = await make({
        headline: `Wool ${index}`,
        publishedAt: `2025-03-0${day}T08:00:00.000Z`,
        relatedNews: { automatic: index % 2 === 0, items: made.slice(0, 2) },
        section: own.id,
        tags: [tag.id],
      })
      made.push(id)
    }
    const ru = (await translate(made[0]!, { language: 'ru' })).doc!.id
    await publish(ru, { headline: 'Шерсть' })
  })

  it('is read to its end by cursors, of pages or of edges', async () => {
    const query = `query ($after: String, $section: String!) {
      articles(language: "en", section: $section, first: 2, after: $after) {
        totalCount
        edges { cursor node { id } }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }`
    const walk = async (afterOf: (page: Answer['data']) => string) => {
      const ids: string[] = []
      const pages: Answer['data'][] = []
      for (let after: null | string = null, more = true; more;) {
        const { data, errors } = await ask(query, { after, section })
        expect(errors).toBeUndefined()
        const page = data.articles
        pages.push(page.pageInfo)
        for (const { cursor, node } of page.edges) {
          ids.push(node.id)
          if (cursor === afterOf(page)) break
        }
        expect(page.totalCount).toBe(5)
        after = afterOf(page)
        more = page.pageInfo.hasNextPage
      }
      return { ids, pages }
    }
    const byPages = await walk(({ pageInfo }) => pageInfo.endCursor)
    expect([...byPages.ids].sort()).toEqual(made.map(String).sort())
    expect(byPages.pages.map((page) => page.hasPreviousPage)).toEqual([false, true, true])
    const byEdges = await walk(({ edges }) => edges[0].cursor)
    expect(byEdges.ids.slice(0, 4)).toEqual(byPages.ids.slice(0, 4))
  })

  it('is counted only if that is asked', async () => {
    const listed = (fields: string) =>
      ask(`{ articles(language: "en", section: "${section}") { ${fields} } }`)
    expect((await listed('nodes { headline }')).statements).toEqual(['list'])
    expect((await listed('totalCount')).statements).toHaveLength(2)
  })

  it('takes as many statements for many articles as for one', async () => {
    const query = `query ($first: Int!, $section: String!) {
      articles(language: "en", section: $section, first: $first) {
        nodes {
          tags { name } html
          editions { language article { headline plainText } }
          relatedNews { heading articles { headline authors { name } editions { language } } }
        }
      }
    }`
    const one = await ask(query, { first: 1, section })
    const all = await ask(query, { first: 5, section })
    expect(one.errors ?? all.errors).toBeUndefined()
    expect(all.statements).toHaveLength(one.statements.length)
    const nodes = all.data.articles.nodes
    expect(nodes).toHaveLength(5)
    expect(nodes.at(-1).editions).toEqual([
      { article: { headline: 'Wool 0', plainText: 'A paragraph.' }, language: 'en' },
      { article: { headline: 'Шерсть', plainText: 'A paragraph.' }, language: 'ru' },
    ])
    // As each of them has alone.
    const alone = await Promise.all(
      [...made].reverse().map(async (id) => {
        const { data } = await articleAt(id, 'slug relatedNews { articles { headline } }')
        return data.article.relatedNews?.articles.map((one: { headline: string }) => one.headline)
      }),
    )
    const related = nodes.map(
      (node: { relatedNews: null | { articles: { headline: string }[] } }) =>
        node.relatedNews?.articles.map(({ headline }) => headline),
    )
    expect([...related].sort()).toEqual([...alone].sort())
    expect(related.flat()).toContain('Wool 1')
  })

  it('is narrowed by what is said of it', async () => {
    const found = async (filters: string) => {
      const { data } = await ask(`{ articles(language: "en", ${filters}) { nodes { headline } } }`)
      return data.articles.nodes.map(({ headline }: { headline: string }) => headline)
    }
    expect(await found(`tag: "wool", from: "2025-03-02", to: "2025-03-03"`)).toEqual(['Wool 1'])
    expect(await found(`tag: "wool", section: "nothing"`)).toEqual([])
    expect(await found(`author: "nobody"`)).toEqual([])
    expect(await found(`place: "nowhere"`)).toEqual([])
  })

  it('of a search has what was found, and goes on after any edge of any page', async () => {
    const searched = async (after?: string) => {
      const { data, keys } = await ask(
        `query ($after: String) {
          search(language: "en", query: "wool", first: 3, after: $after) {
            didYouMean totalCount pageInfo { hasNextPage endCursor }
            edges { cursor highlights { headline text } node { headline wordCount } }
          }
        }`,
        { after },
      )
      return { ...data.search, keys }
    }
    const first = await searched()
    expect(first).toMatchObject({ didYouMean: 'cashmere', keys: ['search-en'], totalCount: 5 })
    expect(first.edges[0]).toMatchObject({
      highlights: { headline: '<mark>Wool 4</mark>', text: null },
      node: { headline: 'Wool 4', wordCount: 2 },
    })
    const headlines = (page: { edges: { node: { headline: string } }[] }) =>
      page.edges.map(({ node }) => node.headline)
    const second = await searched(first.pageInfo.endCursor)
    expect(headlines(second)).toEqual(['Wool 1', 'Wool 0'])
    expect(second.pageInfo.hasNextPage).toBe(false)
    const afterOne = await searched(first.edges[0].cursor)
    expect(headlines(afterOne)).toEqual([...headlines(first).slice(1), 'Wool 1'])
    const fromTheMiddle = await searched(afterOne.edges[1].cursor)
    expect(headlines(fromTheMiddle)).toEqual(['Wool 1', 'Wool 0'])
    expect(headlines(await searched(second.pageInfo.endCursor))).toEqual([])
    // However far edges lead, as search alone says where it goes on.
    const walked: string[] = []
    for (let page = first; page.edges.length > 0; page = await searched(page.edges[0].cursor)) {
      walked.push(headlines(page)[0]!)
    }
    expect(walked).toEqual([...headlines(first), ...headlines(second)])
  })
})

describe('the newsroom', () => {
  it('tells its languages, sections and front page', async () => {
    const { payload } = desk()
    const top = await makeSection(payload, 'Culture')
    const below = await payload.create({
      collection: 'sections',
      data: { name: 'Music', parent: top.id },
    })
    const { id } = await make({ headline: 'A concert', section: below.id })
    const { data, errors, keys } = await ask(`{
      languages { default languages { code label direction writingMode } }
      sections(language: "en") { id name sections { name } }
      front(language: "en", each: 1) {
        sections { section { slug } articles { id headline plainText } }
      }
    }`)
    expect(errors).toBeUndefined()
    expect(data.languages.languages).toContainEqual({
      code: 'mn-Mong',
      direction: 'ltr',
      label: expect.any(String),
      writingMode: 'vertical-lr',
    })
    expect(data.sections).toContainEqual({
      id: String(top.id),
      name: 'Culture',
      sections: [{ name: 'Music' }],
    })
    expect(data.front.sections).toContainEqual({
      articles: [{ headline: 'A concert', id: String(id), plainText: 'A paragraph.' }],
      section: { slug: top.slug },
    })
    expect(keys).toEqual(expect.arrayContaining(['front', 'newsroom', 'sections']))
  })
})
