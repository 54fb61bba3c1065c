import { beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { createLocalReq, type PaginatedDocs } from 'payload'

import { executorOf } from '../../src/database/executorOf.ts'
import { inTransaction } from '../../src/database/inTransaction.ts'
import type { Article } from '../../src/payload-types.ts'
import { makeSection } from '../helpers/articles.ts'
import { useEditions, markCurrent } from '../helpers/editions.ts'
import { eventually } from '../helpers/eventually.ts'
import { graphql } from '../helpers/graphql.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson } from '../helpers/staff.ts'

const { desk, editionIn, editionsOf, link, make, publish, translate } = useEditions()
let payload: TestPayload['payload']
let staff: ReturnType<typeof desk>['staff']
beforeAll(() => void ({ payload, staff } = desk()))

const codes = ['en', 'mn', 'ru', 'zh', 'ko', 'ja', 'mn-Mong']

/** The articles of a section that a list shows when it is filtered. */
const filtered = async (section: number, condition: string, query = 'draft=true') => {
  const response = await rest(
    `/articles?${query}&where[section][equals]=${section}&where${condition}&depth=0&sort=id&select[language]=true`,
    { token: staff.editor.token },
  )
  return ((await response.json()) as PaginatedDocs<Article>).docs.map(({ id }) => id)
}

/** Does every list agree with what each of these articles says of its story? */
const expectAgreement = async (section: number, ids: number[]) => {
  for (const code of codes) {
    const lacking: number[] = []
    const behind: number[] = []
    for (const id of ids) {
      const edition = (await editionsOf(id, staff.editor)).find(({ language }) => language === code)
      if (!edition) lacking.push(id)
      if (edition?.outdated) behind.push(id)
    }
    expect([code, await filtered(section, `[missingLanguages][in]=${code}`)]).toEqual([
      code,
      lacking,
    ])
    expect([code, await filtered(section, `[outdatedLanguages][in]=${code}`)]).toEqual([
      code,
      behind,
    ])
  }
}

const begin = async () => {
  const section = (await makeSection(payload)).id
  const { id } = await make({ section })
  return { id, section }
}
const into = async (id: number, language: string) =>
  (await translate(id, { language, text: 'copy' }, staff.editor)).doc!.id

describe('the list of articles, by the languages of their stories', () => {
  it('has those of stories without an edition in a language, until there is one', async () => {
    const { id, section } = await begin()
    const other = (await make({ section })).id
    expect(await filtered(section, '[missingLanguages][in]=ru')).toEqual([id, other])
    const russian = await into(id, 'ru')
    expect(await filtered(section, '[missingLanguages][in]=ru')).toEqual([other])
    expect(await filtered(section, '[missingLanguages][in]=mn')).toEqual([id, other, russian])
    await expectAgreement(section, [id, other, russian])
  })

  it('tells Mongolian in Cyrillic from Mongolian in its own script', async () => {
    const { id, section } = await begin()
    const vertical = await into(id, 'mn-Mong')
    expect(await filtered(section, '[missingLanguages][in]=mn')).toEqual([id, vertical])
    expect(await filtered(section, '[missingLanguages][in]=mn-Mong')).toEqual([])
  })

  it('has those whose source has changed, until they are marked as current', async () => {
    const { id, section } = await begin()
    const korean = await into(id, 'ko')
    expect(await filtered(section, '[outdatedLanguages][in]=ko')).toEqual([])
    await publish(id, { headline: 'Rewritten' })
    expect(await filtered(section, '[outdatedLanguages][in]=ko')).toEqual([id, korean])
    await expectAgreement(section, [id, korean])
    await markCurrent(korean, staff.editor)
    expect(await filtered(section, '[outdatedLanguages][in]=ko')).toEqual([])
    await expectAgreement(section, [id, korean])
  })

  it('follows what is taken down, trashed, restored, deleted, and moved into another language', async () => {
    const { id, section } = await begin()
    const russian = await into(id, 'ru')
    const korean = await into(id, 'ko')
    await publish(id, { headline: 'Rewritten' })
    const all = [id, russian, korean]
    const change = async (article: number, data: Partial<Article>, draft = false) =>
      payload.update({ id: article, collection: 'articles', data, draft, trash: true })

    await change(id, { _status: 'draft' })
    await expectAgreement(section, all)
    await change(id, { _status: 'published' })
    await expectAgreement(section, all)
    await change(russian, { language: 'ja' }, true)
    expect(await filtered(section, '[missingLanguages][in]=ja')).toEqual([])
    await expectAgreement(section, all)
    await change(russian, { deletedAt: new Date().toISOString() })
    expect(await filtered(section, '[missingLanguages][in]=ja')).toEqual([id, korean])
    await expectAgreement(section, [id, korean])
    await change(russian, { deletedAt: null })
    await expectAgreement(section, all)
    await payload.delete({ id, collection: 'articles' })
    await expectAgreement(section, [russian, korean])
  })

  it('has none that is behind a source in the trash', async () => {
    const { id, section } = await begin()
    const russian = await into(id, 'ru')
    await publish(id, { headline: 'Rewritten' })
    const trash = (deletedAt: null | string) =>
      payload.update({ id, collection: 'articles', data: { deletedAt }, trash: true })
    await trash(new Date().toISOString())
    expect(await filtered(section, '[outdatedLanguages][in]=ru')).toEqual([])
    await expectAgreement(section, [russian])
    await trash(null)
    expect(await filtered(section, '[outdatedLanguages][in]=ru')).toEqual([id, russian])
    await expectAgreement(section, [id, russian])
  })

  it('follows the draft of what was public once', async () => {
    const { id, section } = await begin()
    const russian = await into(id, 'ru')
    await publish(russian)
    const change = (data: Partial<Article>, draft: boolean) =>
      payload.update({ id: russian, collection: 'articles', data, draft })
    await change({ _status: 'draft' }, false)
    await change({ language: 'ja' }, true)
    expect(await filtered(section, '[missingLanguages][in]=ja')).toEqual([])
    await expectAgreement(section, [id, russian])
  })

  it('follows what trusted code moves into another story', async () => {
    const { id, section } = await begin()
    const russian = await into(id, 'ru')
    const other = await make({ section })
    await payload.update({
      id: russian,
      collection: 'articles',
      data: { story: other.story as string },
    })
    await expectAgreement(section, [id, russian, other.id])
  })

  it('follows what is joined and separated', async () => {
    const { id, section } = await begin()
    const russian = await into(id, 'ru')
    const mongolian = (await make({ language: 'mn', section })).id
    await link(id, mongolian)
    const all = [id, russian, mongolian]
    expect(await filtered(section, '[missingLanguages][in]=mn')).toEqual([])
    await expectAgreement(section, all)
    await publish(id, { headline: 'Rewritten' })
    await rest(`/articles/${id}/separate`, {
      body: {},
      method: 'POST',
      token: staff.editor.token,
    })
    await expectAgreement(section, all)
  })

  it('takes several languages, their opposite, and all or none at all', async () => {
    const { id, section } = await begin()
    const other = (await make({ section })).id
    const russian = await into(id, 'ru')
    const korean = await into(other, 'ko')
    const all = [id, other, russian, korean]
    const lists = (condition: string) => filtered(section, `[missingLanguages]${condition}`)
    expect(await lists('[in]=ru,ko')).toEqual(all)
    expect(await lists('[in][0]=ru&where[missingLanguages][in][1]=en')).toEqual([other, korean])
    expect(await lists('[all]=ru,ja')).toEqual([other, korean])
    expect(await lists('[not_in]=ru,en')).toEqual([id, russian])
    expect(await lists('[exists]=true')).toEqual(all)
    expect(await lists('[equals]=')).toEqual(all)
    expect(await filtered(section, '[outdatedLanguages][exists]=false')).toEqual(all)
    expect(await filtered(section, '[missingLanguages][equals]=ru', 'draft=false')).toEqual([
      other,
      korean,
    ])
  })

  it('counts and changes by them, and answers GraphQL', async () => {
    const { id, section } = await begin()
    await make({ section })
    await into(id, 'ru')
    const where = `where[section][equals]=${section}&where[missingLanguages][equals]=ru`
    const { token } = staff.editor
    const count = await rest(`/articles/count?${where}`, { token })
    expect(await count.json()).toMatchObject({ totalDocs: 1 })
    await rest(`/articles?${where}`, { body: { priority: 3 }, method: 'PATCH', token })
    expect(await filtered(section, '[priority][equals]=3')).toHaveLength(1)
    const { data } = await graphql<{ Articles: { docs: Partial<Article>[] } }>(
      `
        query ($section: JSON) {
          Articles(
            draft: true
            sort: "id"
            where: {
              section: { equals: $section }
              missingLanguages: { in: [mn_Mong] }
              language: { equals: ru }
            }
          ) {
            docs {
              language
              missingLanguages
              outdatedLanguages
            }
          }
        }
      `,
      { section },
      { Authorization: `JWT ${token}` },
    )
    expect(data!.Articles.docs).toEqual([
      {
        language: 'ru',
        missingLanguages: ['mn', 'zh', 'ko', 'ja', 'mn_Mong'],
        outdatedLanguages: [],
      },
    ])
  })

  it('is for the staff, and says what it does not know', async () => {
    const { id, section } = await begin()
    const ask = async (condition: string, token?: string) => {
      const response = await rest(`/articles?where${condition}`, { token })
      return response.status
    }
    expect(await ask('[missingLanguages][in]=ru')).toBe(400)
    expect(await ask('[story.languages][like]=ru')).toBe(400)
    expect(await ask('[missingLanguages][in]=tlh', staff.editor.token)).toBe(400)
    expect(await ask('[missingLanguages][like]=r', staff.editor.token)).toBe(400)
    const role = await payload.create({
      collection: 'roles',
      data: { name: 'Tagger', permissions: ['manageTags'] },
    })
    const tagger = await makePerson(payload, 'tagger', [role.id])
    expect(await ask('[missingLanguages][in]=ru', tagger.token)).toBe(400)
    expect(await ask('[story.languages][like]=ru', tagger.token)).toBe(400)
    expect(await ask('[headline][like]=r', tagger.token)).toBe(200)
    expect(await ask('[relatedNews.items.missingLanguages][in]=ru', staff.editor.token)).toBe(400)
    const response = await rest(`/articles/${id}`)
    const article = (await response.json()) as Article
    expect(article.headline).toBeTruthy()
    expect([article.missingLanguages, article.outdatedLanguages]).toEqual([undefined, undefined])
    expect(await editionIn(id, 'en')).toBeTruthy()
    expect(section).toBeTruthy()
  })

  it('is of articles alone: what leads to them cannot be asked by it, nor put in its order', async () => {
    const { id, section } = await begin()
    await into(id, 'ru')
    await make({ relatedNews: { items: [id] } as Article['relatedNews'], section })
    await publish(id, { slug: 'moved-once' })
    const { story } = await payload.findByID({ id, collection: 'articles', depth: 0 })
    const paths = [
      '/redirects?where[article.missingLanguages][in]=en',
      '/redirects?where[article__missingLanguages][in]=en',
      '/redirects?where[or][0][article.outdatedLanguages][in]=en',
      '/redirects/count?where[article.missingLanguages][exists]=true',
      '/redirects?sort=-article.missingLanguages',
      `/stories/${String(story)}?joins[editions][where][missingLanguages][equals]=ru`,
      `/stories/${String(story)}?joins[editions][sort]=missingLanguages`,
      '/stories?where[editions.missingLanguages][equals]=ru',
      '/articles?where[relatedNews.items][contains][missingLanguages][in]=en',
      '/articles?where[relatedNews.items.missingLanguages][in]=en',
      '/articles?where[translatedFrom.outdatedLanguages][in]=en',
      '/articles/versions?where[version.missingLanguages][in]=en',
      '/articles?sort=missingLanguages',
      '/articles?draft=true&sort=-outdatedLanguages',
    ]
    for (const path of paths) {
      const response = await rest(path, { token: staff.administrator.token })
      const { errors } = (await response.json()) as { errors?: { message: string }[] }
      expect([path, response.status, errors?.[0]?.message]).toEqual([
        path,
        400,
        expect.stringMatching(/path cannot be queried: (.*\.)?(missing|outdated)Languages/),
      ])
    }
    await expect(
      payload.delete({
        collection: 'redirects',
        where: { 'article.missingLanguages': { in: ['en'] } },
      }),
    ).rejects.toThrow('path cannot be queried')
  })

  it('is told of the editions of a story too, over GraphQL', async () => {
    const { id } = await begin()
    const russian = await into(id, 'ru')
    const { story } = await payload.findByID({ id, collection: 'articles', depth: 0 })
    const { data } = await graphql<Record<'ja' | 'ru', { editions: { docs: { id: number }[] } }>>(
      `
        query ($id: String!) {
          ja: Story(id: $id) {
            editions(sort: "id", where: { missingLanguages: { equals: ja } }) {
              docs {
                id
              }
            }
          }
          ru: Story(id: $id) {
            editions(where: { missingLanguages: { equals: ru } }) {
              docs {
                id
              }
            }
          }
        }
      `,
      { id: story },
      { Authorization: `JWT ${staff.editor.token}` },
    )
    expect(data!.ja.editions.docs).toEqual([{ id }, { id: russian }])
    expect(data!.ru.editions.docs).toEqual([])
  })

  it('knows of both of two editions that go at the same moment', async () => {
    const { id, section } = await begin()
    const [russian, korean] = [await into(id, 'ru'), await into(id, 'ko')]
    const req = await createLocalReq({}, payload)
    const trash = (one: number, own = {}) =>
      payload.update({
        id: one,
        collection: 'articles',
        data: { deletedAt: new Date().toISOString() },
        ...own,
      })
    const { other } = await inTransaction(req, async () => {
      await trash(russian, { req })
      const other = trash(korean)
      const executor = await executorOf(req)
      await eventually(async () => {
        const { rows } = await executor.execute(
          sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
        expect(rows).toHaveLength(1)
      })
      return { other }
    })
    await other
    expect(await filtered(section, '[missingLanguages][all]=ru,ko')).toEqual([id])
  })
})
