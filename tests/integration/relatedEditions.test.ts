import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'

import type { Article } from '../../src/payload-types.ts'
import { useEditions } from '../helpers/editions.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'

const { desk, make, publish, translate } = useEditions()
let payload: TestPayload['payload']
let staff: ReturnType<typeof desk>['staff']
beforeAll(() => void ({ payload, staff } = desk()))

describe('related news in several languages', () => {
  const related = async (id: number, query = '') => {
    const response = await rest(`/articles/${id}?depth=0${query}`)
    const { relatedNews } = (await response.json()) as Article
    return relatedNews!.resolved?.articles.map((article) => article.id) ?? null
  }
  const settle = (relatedOtherLanguages: 'hide' | 'show') =>
    payload.updateGlobal({ slug: 'newsroom', data: { relatedOtherLanguages } })

  it('are the editions of the picks in the reader’s language', async () => {
    const picked = await make({ headline: 'Picked' })
    const ru = (await translate(picked.id, { language: 'ru' })).doc!.id
    const article = await make({ language: 'ru', relatedNews: { items: [picked.id] } })
    expect(await related(article.id)).toBeNull()
    await publish(ru, { headline: 'Выбрано' })
    expect(await related(article.id)).toEqual([ru])
    expect(await related(article.id, '&locale=en')).toEqual([picked.id])
    expect(await related(article.id, '&locale=ko')).toBeNull()
  })

  it('show picks in another language where the newsroom wants that', async () => {
    const picked = await make()
    const article = await make({ language: 'ko', relatedNews: { items: [picked.id] } })
    await settle('show')
    expect(await related(article.id)).toEqual([picked.id])
    await settle('hide')
    expect(await related(article.id)).toBeNull()
  })

  it('are those of the source in a translation that has none of its own', async () => {
    const picked = await make()
    const pickedRu = (await translate(picked.id, { language: 'ru' })).doc!.id
    await publish(pickedRu, { headline: 'Выбор' })
    const source = await make({ relatedNews: { items: [picked.id] } })
    const { doc } = await translate(source.id, { language: 'ru' })
    await publish(doc!.id, { headline: 'Перевод' })
    expect(await related(doc!.id)).toEqual([pickedRu])
    const own = await make({ headline: 'Своё', language: 'ru' })
    await publish(doc!.id, { relatedNews: { items: [own.id] } })
    expect(await related(doc!.id)).toEqual([own.id])
  })

  it('tell the staff what readers do not see of the picks, and where these come from', async () => {
    const ask = async (id: number, token?: string) => {
      const response = await rest(`/articles/${id}/related?draft=true`, { token })
      return (await response.json()) as Record<string, unknown>
    }
    const shown = await make({ headline: 'Shown' })
    const other = await make({ headline: 'In Korean alone', language: 'ko' })
    const begun = await make({ _status: 'draft', headline: 'Begun' })
    const source = await make({ relatedNews: { items: [shown.id, other.id, begun.id] } })
    const { doc } = await translate(source.id, { language: 'ko', text: 'copy' })
    const { token } = staff.editor
    expect(await ask(source.id, token)).toMatchObject({
      hidden: 2,
      inherited: false,
      resolved: { articles: [{ id: shown.id }] },
    })
    expect(await ask(doc!.id, token)).toMatchObject({
      hidden: 2,
      inherited: true,
      resolved: { articles: [{ id: other.id }] },
    })
    expect(Object.keys(await ask(source.id))).toEqual(['resolved'])

    // Two editions of one story are one pick; the article's own story is none.
    const twin = await make({ headline: '같은 기사', language: 'ko', story: shown.story })
    await publish(source.id, { relatedNews: { items: [shown.id, twin.id] } })
    expect(await ask(source.id, token)).toMatchObject({ hidden: 0 })
  })

  it('are not offered of the story itself', async () => {
    const source = await make()
    const russian = await make({ headline: 'Дождь', language: 'ru', story: source.story })
    const other = await make({ headline: 'Rain' })
    const group = payload.collections.articles.config.flattenedFields.find(
      ({ name }) => name === 'relatedNews',
    ) as unknown as { flattenedFields: { name: string }[] }
    const items = group.flattenedFields.find(({ name }) => name === 'items') as unknown as {
      filterOptions: (form: { data: object; id: number }) => Where
    }
    const { docs } = await payload.find({
      collection: 'articles',
      depth: 0,
      limit: 0,
      where: items.filterOptions({ data: { story: source.story }, id: source.id }),
    })
    const offered = docs.map(({ id }) => id)
    expect(offered).toContain(other.id)
    expect(offered).not.toContain(source.id)
    expect(offered).not.toContain(russian.id)
  })

  it('cannot be picked of the story itself, and it is said why', async () => {
    const source = await make()
    const russian = await make({ headline: 'Снег', language: 'ru', story: source.story })
    const response = await rest(`/articles/${source.id}`, {
      body: { relatedNews: { items: [russian.id] } },
      method: 'PATCH',
      token: staff.editor.token,
    })
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).toContain(
      `“Снег” (article ${russian.id}) is this story in another language, not related news.`,
    )
    const related = { relatedNews: { items: [source.id] } }
    await expect(make({ language: 'ko', story: source.story, ...related })).rejects.toThrow(
      /relatedNews\.items/,
    )
  })

  it('never have an edition of the story itself, also when a pick becomes one', async () => {
    const picked = await make({ headline: 'Снег', language: 'ru' })
    const source = await make({ relatedNews: { automatic: false, items: [picked.id] } })
    expect(await related(source.id, '&locale=ru')).toEqual([picked.id])
    await publish(picked.id, { story: source.story })
    expect(await related(source.id)).toBeNull()
    expect(await related(source.id, '&locale=ru')).toBeNull()
  })
})
