import { afterEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { inOwnTransaction } from '../../../src/database/inOwnTransaction.ts'
import { findArticle } from '../../../src/delivery/queries/findArticle.ts'
import { findFront } from '../../../src/delivery/queries/findFront.ts'
import { findList } from '../../../src/delivery/queries/findList.ts'
import { findSections } from '../../../src/delivery/queries/findDocuments.ts'
import { findRelated } from '../../../src/delivery/queries/findRelated.ts'
import { BadCursor } from '../../../src/delivery/queries/types.ts'
import { refreshAgain } from '../../../src/delivery/readModel/refreshAgain.ts'
import { refreshStale } from '../../../src/delivery/readModel/refreshStale.ts'
import { reindex } from '../../../src/delivery/readModel/reindex.ts'
import type { Article } from '../../../src/delivery/shapes/article.ts'
import type { Front, List, Sections } from '../../../src/delivery/shapes/lists.ts'
import { newsroomOptions } from '../../../src/options/newsroomOptions.ts'
import { bodyOf, makeSection } from '../../helpers/articles.ts'
import { atTime } from '../../helpers/atTime.ts'
import { databaseOf, differencesOf, refreshNames } from '../../helpers/delivery.ts'
import { useEditions } from '../../helpers/editions.ts'
import { rest } from '../../helpers/rest.ts'

const { desk, link, make, publish, translate } = useEditions()

const slugOf = async (id: number) =>
  String((await desk().payload.findByID({ id, collection: 'articles', depth: 0 })).slug)

const at = (slug: string, language = 'en') =>
  findArticle(databaseOf(desk().payload), { bodies: ['parts', 'html', 'markdown'], language, slug })

/** The article that readers find there; `null`: none. */
const read = async (slug: string, language = 'en'): Promise<Article | null> => {
  const found = await at(slug, language)
  return found.kind === 'article' ? (JSON.parse(found.answer.json) as Article) : null
}
const list = async (wish: Partial<Parameters<typeof findList>[1]> = {}): Promise<List> => {
  const answer = await findList(databaseOf(desk().payload), { language: 'en', limit: 100, ...wish })
  return JSON.parse(answer.json) as List
}
const front = async (language = 'en', each = 3): Promise<Front> =>
  JSON.parse((await findFront(databaseOf(desk().payload), { each, language })).json) as Front

const kill = async (id: number, path = 'kill', body: object = { reason: 'Hoax' }) => {
  const { token } = desk().staff.administrator
  const response = await rest(`/articles/${id}/${path}`, { body, method: 'POST', token })
  expect(response.status).toBe(200)
}
const update = (id: number, data: object, more: object = {}) =>
  desk().payload.update({ id, collection: 'articles', data, ...more })

// Whatever a test has done: what readers get is what the collections say.
afterEach(async () => {
  await refreshNames(desk().payload)
  expect(await differencesOf(desk().payload)).toEqual([])
})

describe('a published article', () => {
  it('is there for readers at once, with all that a page shows', async () => {
    const { payload } = desk()
    const above = await makeSection(payload, 'Politics')
    const section = await payload.create({
      collection: 'sections',
      data: { name: 'Diplomacy', parent: above.id },
    })
    const author = await payload.create({ collection: 'authors', data: { name: 'B. Bat' } })
    const tag = await payload.create({ collection: 'tags', data: { kind: 'place', name: 'Korea' } })
    const { id } = await make({
      authors: [author.id],
      body: bodyOf([
        { paragraphs: ['First & foremost.'], subheading: null },
        { paragraphs: ['Then trade.'], subheading: 'Trade' },
      ]),
      dateline: { agency: 'MONTSAME', date: '2025-11-20', place: 'Seoul' },
      headline: 'Mongolia and Korea',
      priority: 2,
      section: section.id,
      summary: 'They talk.',
      tags: [tag.id],
    })
    const article = await read(await slugOf(id))
    expect(article).toMatchObject({
      authors: [{ id: author.id, name: 'B. Bat' }],
      byline: 'B. Bat',
      dateline: { place: 'Seoul', text: 'Seoul, November 20, 2025 /MONTSAME/.' },
      editions: [{ id, language: 'en' }],
      headline: 'Mongolia and Korea',
      html: '<p>First &amp; foremost.</p><h2 id="trade">Trade</h2><p>Then trade.</p>',
      jsonLd: { '@type': 'NewsArticle', headline: 'Mongolia and Korea' },
      markdown: 'First & foremost.\n\n## Trade\n\nThen trade.\n',
      parts: [
        { anchor: null, paragraphs: ['First & foremost.'] },
        { anchor: 'trade', subheading: 'Trade' },
      ],
      priority: 2,
      relatedNews: null,
      section: { id: section.id, name: 'Diplomacy' },
      sectionPath: [{ name: 'Politics' }, { name: 'Diplomacy' }],
      tags: [{ id: tag.id, kind: 'place', name: 'Korea' }],
    })
    const found = async (wish: object) => (await list(wish)).articles.map((card) => card.id)
    expect(await found({ section: section.slug! })).toEqual([id])
    expect(await found({ section: above.slug! })).toEqual([id])
    expect(await found({ tag: tag.slug! })).toEqual([id])
    expect(await found({ author: author.slug! })).toEqual([id])
    expect(await found({ place: 'seoul' })).toEqual([id])
    expect(await found({ place: 'korea' })).toEqual([id])
    expect(await found({ author: author.slug!, section: above.slug!, tag: tag.slug! })).toEqual([
      id,
    ])
    expect(await found({ author: author.slug!, tag: 'nothing' })).toEqual([])
    expect(await found({ language: 'ru', section: section.slug! })).toEqual([])
  })

  it('stays as it was published while a draft is written over it', async () => {
    const { id } = await make({ headline: 'Said in public' })
    const slug = await slugOf(id)
    await update(id, { _status: 'draft', headline: 'Not said yet' }, { draft: true })
    expect((await read(slug))?.headline).toBe('Said in public')
    await publish(id, { headline: 'Said now' })
    expect((await read(slug))?.headline).toBe('Said now')
  })

  it('is taken from readers when it is taken down, trashed or deleted, and comes back', async () => {
    const { id } = await make()
    const slug = await slugOf(id)
    await update(id, { _status: 'draft' })
    expect(await read(slug)).toBeNull()
    await publish(id)
    expect(await read(slug)).not.toBeNull()
    await update(id, { deletedAt: new Date().toISOString() })
    expect(await read(slug)).toBeNull()
    await update(id, { deletedAt: null }, { trash: true })
    expect(await read(slug)).not.toBeNull()
    await desk().payload.delete({ id, collection: 'articles' })
    expect(await at(slug)).toMatchObject({ kind: 'missing' })
    expect((await list()).articles.map((card) => card.id)).not.toContain(id)
  })

  it('comes when its embargo ends, and not before', async () => {
    const opens = Date.now() + 3_600_000
    const { id } = await make({ embargoUntil: new Date(opens).toISOString() })
    const slug = await slugOf(id)
    await refreshNames(desk().payload)
    expect(await at(slug)).toMatchObject({ kind: 'missing' })
    await atTime(opens + 100, () => refreshNames(desk().payload))
    expect(await read(slug)).toMatchObject({ id })
    await publish(id, { embargoUntil: null })
  })

  it('comes by the newsroom’s clock, which may be behind that of the database', async () => {
    const { id } = await make({ _status: 'draft' })
    const slug = await slugOf(id)
    const real = Date.now()
    await atTime(real - 60_000, async () => {
      await publish(id, { embargoUntil: new Date(real - 30_000).toISOString() })
      const { payload } = desk()
      const stopping = AbortSignal.timeout(60_000)
      await refreshStale({ options: newsroomOptions(payload), payload, stopping })
      expect(stopping.aborted).toBe(false)
      expect(await at(slug)).toMatchObject({ kind: 'missing' })
    })
    await refreshNames(desk().payload)
    expect(await read(slug)).toMatchObject({ id })
  })

  it('is made anew only while nobody changes its story, as it may show what its source has', async () => {
    const { id, story } = await make()
    const { payload } = desk()
    const again = () =>
      inOwnTransaction(payload, (req) =>
        refreshAgain([String(id)], { options: newsroomOptions(payload), req }),
      )
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await other.connect()
    try {
      await other.query('begin')
      await other.query(
        `select pg_advisory_xact_lock(hashtextextended('newsroom: story ' || $1::text, 0))`,
        [story],
      )
      expect(await again()).toEqual([])
      await other.query('rollback')
      expect(await again()).toEqual([String(id)])
    } finally {
      await other.end()
    }
  })

  it('leads from its old address to where it is', async () => {
    const { id } = await make()
    const slug = await slugOf(id)
    await publish(id, { slug: `moved-${slug}` })
    expect(await at(slug)).toMatchObject({ kind: 'moved', language: 'en', slug: `moved-${slug}` })
    expect(await read(`moved-${slug}`)).toMatchObject({ id })
    // Somebody else takes the old address.
    const other = await make({ slug })
    expect(await read(slug)).toMatchObject({ id: other.id })
  })
})

describe('a killed story', () => {
  it('is gone at all addresses that readers knew, and in all that others show', async () => {
    const { id } = await make({ headline: 'Rumour' })
    const ru = (await translate(id, { language: 'ru' })).doc!.id
    await publish(ru)
    const old = await slugOf(ru)
    await publish(ru, { slug: `sluh-${id}` })
    const other = await make({ relatedNews: { items: [id] } })
    expect((await read(await slugOf(other.id)))?.relatedNews?.articles).toMatchObject([{ id }])
    await kill(id, 'kill', { notice: 'We were deceived.', reason: 'Hoax' })
    for (const [slug, language] of [
      [await slugOf(id), 'en'],
      [`sluh-${id}`, 'ru'],
      [old, 'ru'],
    ] as const) {
      expect(await at(slug, language)).toMatchObject({
        kind: 'gone',
        notice: { language: 'en', text: 'We were deceived.' },
      })
    }
    expect((await read(await slugOf(other.id)))?.relatedNews).toBeNull()
    await kill(id, 'notice', { language: 'ru', notice: 'Нас обманули.' })
    expect(await at(`sluh-${id}`, 'ru')).toMatchObject({ notice: { text: 'Нас обманули.' } })
    await kill(id, 'lift', {})
    expect(await at(await slugOf(id))).toMatchObject({ kind: 'missing' })
    await publish(id)
    expect(await read(await slugOf(id))).toMatchObject({ id })
  })

  it('is gone again at its address after another article stood there', async () => {
    const { payload } = desk()
    const { id } = await make({ headline: 'Rumour' })
    const slug = await slugOf(id)
    await kill(id)
    await update(id, { deletedAt: new Date().toISOString() })
    const other = await make({ slug })
    await publish(other.id, { slug: `moved-${other.id}` })
    expect(await at(slug)).toMatchObject({ kind: 'moved' })
    await payload.delete({ collection: 'redirects', where: { slug: { equals: slug } } })
    expect(await at(slug)).toMatchObject({ kind: 'gone' })
  })
})

describe('what an article shows of others', () => {
  it('are its editions, as they are at this moment', async () => {
    const { id } = await make()
    const ko = (await translate(id, { language: 'ko' })).doc!.id
    const slug = await slugOf(id)
    const editions = async () => (await read(slug))!.editions.map(({ language }) => language)
    expect(await editions()).toEqual(['en'])
    await publish(ko, { headline: '뉴스' })
    expect(await editions()).toEqual(['en', 'ko'])
    await update(ko, { _status: 'draft' })
    expect(await editions()).toEqual(['en'])
    const { id: other } = await make({ language: 'ja' })
    expect(await link(id, other)).toMatchObject({ http: 200 })
    expect(await editions()).toEqual(['en', 'ja'])
  })

  it('are the editions of its picks in its language, under its heading', async () => {
    const { id } = await make({ headline: 'Picked' })
    const ru = (await translate(id, { language: 'ru' })).doc!.id
    const source = await make({ relatedNews: { items: [id] } })
    const translation = (await translate(source.id, { language: 'ru' })).doc!.id
    await publish(translation)
    const slug = await slugOf(translation)
    expect((await read(slug, 'ru'))!.relatedNews).toBeNull()
    await publish(ru, { headline: 'Выбрано' })
    expect((await read(slug, 'ru'))!.relatedNews).toMatchObject({
      articles: [{ headline: 'Выбрано', id: ru }],
      heading: 'Связанные новости',
    })
    // The source picks something else, which the translation takes over.
    const { id: newer } = await make({ language: 'ru' })
    await publish(source.id, { relatedNews: { items: [newer] } })
    await refreshNames(desk().payload)
    expect((await read(slug, 'ru'))!.relatedNews?.articles).toMatchObject([{ id: newer }])
    await update(newer, { deletedAt: new Date().toISOString() })
    expect((await read(slug, 'ru'))!.relatedNews).toBeNull()
  })

  it('fills related news up by what has most in common, if the editor wishes so', async () => {
    const { payload } = desk()
    const tag = await payload.create({
      collection: 'tags',
      data: { kind: 'topic', name: 'Cashmere' },
    })
    const { id: near } = await make({ headline: 'Near', tags: [tag.id] })
    const { id } = await make({ relatedNews: { automatic: true }, tags: [tag.id] })
    const found = await findRelated(databaseOf(payload), {
      language: 'en',
      slug: await slugOf(id),
    })
    if (found.kind !== 'article') throw new Error(found.kind)
    expect((JSON.parse(found.answer.json) as { articles: object[] }).articles[0]).toMatchObject({
      headline: 'Near',
      id: near,
    })
  })

  it('links to articles only as long as they are public', async () => {
    const { id } = await make({ headline: 'Linked' })
    const linked = bodyOf('x')
    const paragraph = linked.root.children[0] as unknown as { children: object[] }
    paragraph.children = [
      {
        children: [{ text: 'Before “it”', type: 'text', version: 1 }],
        fields: { doc: { relationTo: 'articles', value: id }, linkType: 'internal' },
        type: 'link',
        version: 3,
      },
    ]
    const { id: from } = await make({ body: linked })
    const slug = await slugOf(from)
    const path = `/en/${await slugOf(id)}`
    expect(await read(slug)).toMatchObject({
      html: `<p><a href="${path}">Before “it”</a></p>`,
      markdown: `[Before “it”](${path})\n`,
      parts: [{ html: `<p><a href="${path}">Before “it”</a></p>` }],
    })
    await update(id, { _status: 'draft' })
    expect(await read(slug)).toMatchObject({
      html: '<p>Before “it”</p>',
      markdown: 'Before “it”\n',
      parts: [{ html: '<p>Before “it”</p>' }],
    })
  })

  it('are names, which follow when they change or go', async () => {
    const { payload } = desk()
    const section = await makeSection(payload)
    const tag = await payload.create({
      collection: 'tags',
      data: { kind: 'topic', name: 'Old name' },
    })
    const author = await payload.create({ collection: 'authors', data: { name: 'Gone soon' } })
    const { id } = await make({ authors: [author.id], section: section.id, tags: [tag.id] })
    const slug = await slugOf(id)
    await payload.update({ id: tag.id, collection: 'tags', data: { name: 'New name' } })
    await payload.update({ id: section.id, collection: 'sections', data: { slug: `s-${id}` } })
    await payload.delete({ id: author.id, collection: 'authors' })
    await refreshNames(payload)
    expect(await read(slug)).toMatchObject({
      authors: [],
      byline: null,
      section: { slug: `s-${id}` },
      tags: [{ name: 'New name' }],
    })
    expect((await list({ section: `s-${id}` })).articles.map((card) => card.id)).toEqual([id])
  })
})

describe('lists', () => {
  it('go on where the page before ended, whatever came in since', async () => {
    const { id: section, slug } = await makeSection(desk().payload)
    const made: number[] = []
    for (const day of [1, 2, 3, 3, 4]) {
      const publishedAt = `2025-03-0${day}T08:00:00.000Z`
      made.unshift((await make({ publishedAt, section })).id)
    }
    const wish = { limit: 2, section: slug! }
    const first = await list({ ...wish, total: true })
    await make({ section })
    const second = await list({ ...wish, after: first.next! })
    const third = await list({ ...wish, after: second.next! })
    const ids = [first, second, third].flatMap((page) => page.articles.map((card) => card.id))
    expect(first.total).toBe(5)
    expect(third.next).toBeNull()
    expect([...ids].sort()).toEqual([...made].sort())
    expect(ids[0]).toBe(made[0])
    const days = { from: '2025-03-02T00:00:00Z', to: '2025-03-04T00:00:00Z' }
    expect((await list({ ...wish, ...days, limit: 10, total: true })).total).toBe(3)
  })

  it('refuse a cursor that nobody gave', async () => {
    for (const after of ['x', 'bm8', Buffer.from('["2025","1"]').toString('base64url')]) {
      await expect(list({ after })).rejects.toThrow(BadCursor)
    }
  })
})

describe('the front page', () => {
  it('shows what editors picked, then what is new and urgent, each story once', async () => {
    const { payload } = desk()
    const top = await makeSection(payload)
    const below = await payload.create({
      collection: 'sections',
      data: { name: 'Below', parent: top.id },
    })
    const { id: old } = await make({ publishedAt: '2020-01-01T00:00:00.000Z', section: top.id })
    const { id: usual } = await make({ section: top.id })
    const { id: urgent } = await make({ priority: 1, section: below.id })
    const leads = async () => {
      const { sections } = await front()
      const found = sections.find(({ section }) => section.id === top.id)
      return found?.articles.map((card) => card.id)
    }
    expect(await leads()).toEqual([urgent, usual, old])
    await payload.updateGlobal({
      slug: 'newsroom',
      data: { front: [{ articles: [old], section: top.id }] },
    })
    expect(await leads()).toEqual([old, urgent, usual])
    // A pick that is taken down leaves its place to others.
    await update(old, { _status: 'draft' })
    expect(await leads()).toEqual([urgent, usual])
    await payload.updateGlobal({ slug: 'newsroom', data: { front: [] } })
  })

  it('has its sections by the names of the language', async () => {
    const { payload } = desk()
    const { id } = await makeSection(payload, 'Sport')
    await payload.update({ id, collection: 'sections', data: { name: 'Спорт' }, locale: 'ru' })
    const { json } = await findSections(databaseOf(payload), 'ru')
    const { sections } = JSON.parse(json) as Sections
    expect(sections).toContainEqual(expect.objectContaining({ id, name: 'Спорт' }))
  })
})

describe('the read model', () => {
  it('tells what is wrong in it, and is made anew', async () => {
    const { payload } = desk()
    const { id } = await make()
    const { id: draft } = await make({ _status: 'draft' })
    const slug = await slugOf(id)
    const pool = databaseOf(payload)
    await pool.query({
      text: `update newsroom_delivery set card = '{}', lists = '{}' where article = $1`,
      values: [String(id)],
    })
    await pool.query({
      text: `insert into newsroom_delivery_addresses values ('en', 'lost', '999999')`,
      values: [],
    })
    await pool.query({
      text: `delete from newsroom_delivery_documents where name = 'languages'`,
      values: [],
    })
    const differences = await differencesOf(payload)
    expect(differences.map(({ of, what }) => `${of} ${what}`).sort()).toEqual(
      [`${id} card`, `${id} lists`, '999999 row', 'languages document'].sort(),
    )
    const { done } = await reindex({ options: newsroomOptions(payload), payload })
    expect(done).toBeGreaterThan(1)
    expect((await read(slug))?.id).toBe(id)
    expect((await list()).articles.map((card) => card.id)).not.toContain(draft)
  })
})
