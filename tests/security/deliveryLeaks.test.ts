import { describe, expect, it } from '@jest/globals'

import { bodyOf } from '../helpers/articles.ts'
import { databaseOf, onceTold, refreshNames } from '../helpers/delivery.ts'
import { useEditions } from '../helpers/editions.ts'
import { rest } from '../helpers/rest.ts'

const { desk, make, publish, translate } = useEditions()

/** Words that stand in what readers must not get, and nowhere else. */
const secret = 'zanzibarite'
const misspelt = 'zanzibarote'

const secrets = (more: object = {}) => ({
  body: bodyOf([
    { paragraphs: [`The ${secret} of the first paragraph.`], subheading: null },
    { paragraphs: [`More ${secret}.`], subheading: `Subheading ${secret}` },
  ]),
  headline: `Headline ${secret} ${Math.random()}`,
  // Whoever asks for an address knows it.
  slug: `address-${Math.random()}`.replace('.', '-'),
  summary: `Summary ${secret}`,
  ...more,
})

const update = (id: number, data: object, more: object = {}) =>
  desk().payload.update({ id, collection: 'articles', data, ...more })

const ask = async (path: string, more: Parameters<typeof rest>[1] = {}) => {
  const response = await rest(path, more)
  return { status: response.status, text: await response.text() }
}

/** How an article comes to be that readers must not have; each answers with its id. */
const hidden: Record<string, (names: object) => Promise<number>> = {
  'a draft that was never published': async (names) =>
    (await make({ ...secrets(names), _status: 'draft' })).id,
  'a draft over what is published': async (names) => {
    const { id } = await make({ ...names, headline: 'What is public' })
    await update(id, { _status: 'draft', ...secrets() }, { draft: true })
    await update(id, secrets(), { autosave: true, draft: true })
    return id
  },
  'an article under embargo': async (names) => {
    const embargoUntil = new Date(Date.now() + 86_400_000).toISOString()
    return (await make({ ...secrets(names), embargoUntil })).id
  },
  'an article that came under embargo': async (names) => {
    const { id } = await make(secrets(names))
    await publish(id, { embargoUntil: new Date(Date.now() + 86_400_000).toISOString() })
    return id
  },
  'an article that was taken down': async (names) => {
    const { id } = await make(secrets(names))
    await update(id, { _status: 'draft' })
    return id
  },
  'an article in the trash': async (names) => {
    const { id } = await make(secrets(names))
    await update(id, { deletedAt: new Date().toISOString() })
    return id
  },
  'an article that was deleted': async (names) => {
    const { id } = await make(secrets(names))
    await desk().payload.delete({ id, collection: 'articles' })
    return id
  },
  'a killed story': async (names) => {
    const { id } = await make(secrets(names))
    const ru = (await translate(id, { language: 'ru' })).doc!.id
    await publish(ru, { slug: `address-ru-${id}` })
    const body = { notice: 'It was taken back.', reason: secret }
    const { token } = desk().staff.administrator
    expect((await rest(`/articles/${id}/kill`, { body, method: 'POST', token })).status).toBe(200)
    return id
  },
  'a version that is not the one that readers have': async (names) => {
    const { id } = await make(secrets(names))
    await publish(id, { body: bodyOf('Mended.'), headline: 'Mended', summary: 'Mended' })
    return id
  },
}

const tablesOfDelivery = [
  ...['newsroom_delivery', 'newsroom_delivery_addresses', 'newsroom_delivery_documents'],
  ...['newsroom_delivery_gone', 'newsroom_delivery_listings', 'newsroom_delivery_stale'],
  ...['newsroom_search', 'newsroom_search_words'],
]

describe.each(Object.entries(hidden))('%s', (_what, hide) => {
  it('is found by no path of delivery, and is in none of its tables', async () => {
    const { payload } = desk()
    const [section, tag, author] = [
      await payload.create({ collection: 'sections', data: { name: `S ${Math.random()}` } }),
      await payload.create({
        collection: 'tags',
        data: { kind: 'topic', name: `T ${Math.random()}` },
      }),
      await payload.create({ collection: 'authors', data: { name: `A ${Math.random()}` } }),
    ]
    const names = {
      authors: [author.id],
      dateline: { place: 'Seoul' },
      section: section.id,
      tags: [tag.id],
    }
    const id = await hide(names)
    const { docs } = await payload.findVersions({
      collection: 'articles',
      depth: 0,
      pagination: false,
      where: { parent: { equals: id } },
    })
    const slugs = new Set(docs.flatMap(({ version }) => version.slug ?? []))
    const other = await make({
      ...names,
      relatedNews: { automatic: true, items: docs.length > 0 ? [id] : [] },
    })
    await payload.updateGlobal({
      slug: 'newsroom',
      data: { front: docs.length > 0 ? [{ articles: [id], section: section.id }] : [] },
    })
    await refreshNames(payload)

    const filters = [
      `section=${section.slug}`,
      `tag=${tag.slug}`,
      `author=${author.slug}`,
      'place=seoul',
      'total=true',
    ]
    const paths = ['en', 'ru'].flatMap((language) => [
      ...[...slugs, other.slug].flatMap((slug) => [
        `${language}/articles/${slug}`,
        `${language}/articles/${slug}?body=parts,html,markdown,text,lexical`,
        `${language}/articles/${slug}/related`,
      ]),
      ...filters.map((filter) => `${language}/articles?${filter}&limit=100`),
      ...[secret, misspelt, 'headline', `"the ${secret}"`].flatMap((q) =>
        ['', '&facets=true', `&section=${section.slug}`].map(
          (more) => `${language}/search?q=${encodeURIComponent(q)}${more}`,
        ),
      ),
      `${language}/tags/${tag.slug}`,
      `${language}/authors/${author.slug}`,
      `${language}/front`,
      `${language}/sections`,
    ])
    for (const path of [...paths, 'languages', 'openapi.json']) {
      const response = await rest(`/delivery/${path}`)
      const text = await response.text()
      expect([path, response.status, text.toLowerCase().includes(secret)]).toEqual([
        path,
        expect.any(Number),
        false,
      ])
      expect([path, response.status >= 500]).toEqual([path, false])
    }
    const asked = [...slugs, other.slug!].map(
      (slug) => `article(language: "en", slug: "${slug}") {
        headline html parts { html } editions { headline article { headline } }
        relatedNews { articles { headline } } }`,
    )
    asked.push(
      `articles(language: "en", section: "${section.slug}") { nodes { headline html } totalCount }`,
      `search(language: "en", query: "${secret}") { nodes { headline } totalCount didYouMean }`,
      `search(language: "en", query: "${misspelt}") { nodes { headline } didYouMean }`,
      `front(language: "en") { sections { articles { headline summary } } }`,
    )
    for (const field of asked) {
      const query = `{ ${field} }`
      const response = await rest('/delivery/graphql', { body: { query }, method: 'POST' })
      const text = (await response.text()).replaceAll(field, '')
      expect([field, text.toLowerCase().includes(secret), text.includes('"data"')]).toEqual([
        field,
        false,
        true,
      ])
    }
    for (const table of tablesOfDelivery) {
      const { rows } = await databaseOf(payload).query({
        text: `select count(*)::int as found from ${table} t where t::text ilike $1`,
        values: [`%${secret}%`],
      })
      expect([table, rows]).toEqual([table, [{ found: 0 }]])
    }
  })
})

describe.each(['tag', 'author'] as const)('the name of a %s', (kind) => {
  it('is told by delivery only while a public article of the language has it', async () => {
    const { payload } = desk()
    const data = { name: `Name ${secret} ${Math.random()}` }
    const named =
      kind === 'tag'
        ? await payload.create({ collection: 'tags', data: { ...data, kind: 'topic' } })
        : await payload.create({ collection: 'authors', data })
    const { id } = await make({ ...secrets({ [`${kind}s`]: [named.id] }), _status: 'draft' })
    const told = async (language: string) => {
      const { status, text } = await ask(`/delivery/${language}/${kind}s/${named.slug}`)
      const query = `{ ${kind}(language: "${language}", slug: "${named.slug}") { name } }`
      const inGraphQL = await ask('/delivery/graphql', { body: { query }, method: 'POST' })
      return [status, text.includes(data.name), inGraphQL.text.includes(data.name)]
    }
    expect(await told('en')).toEqual([404, false, false])
    await publish(id, {})
    await onceTold(async () => expect(await told('en')).toEqual([200, true, true]))
    expect(await told('ru')).toEqual([404, false, false])
    await update(id, { _status: 'draft' })
    await onceTold(async () => expect(await told('en')).toEqual([404, false, false]))
  })
})
