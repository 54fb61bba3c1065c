import { describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { begunArticles } from '../../src/workflow/begunArticles.ts'
import {
  articlesAt,
  latestPublished,
  myArticles,
  outdatedTranslations,
  scheduledArticles,
  type DeskItem,
} from '../../src/workflow/deskLists.ts'
import { bodyOf, makeSection } from '../helpers/articles.ts'
import { useEditions } from '../helpers/editions.ts'
import type { Person } from '../helpers/staff.ts'

const { desk, make, publish, translate } = useEditions()

const scopeOf = async ({ id }: Person) => {
  const { payload } = desk()
  const user = await payload.findByID({ id, collection: 'users', depth: 0 })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  return { options: newsroomOptions(payload), req }
}
const idsOf = (items: DeskItem[]) => items.map(({ id }) => id)
const draft = async (data: object) =>
  (
    await desk().payload.create({
      collection: 'articles',
      data: { headline: 'Draft', language: 'en', section: desk().section, ...data } as never,
      draft: true,
    })
  ).id
const limitTo = (person: Person, limits: object) =>
  desk().payload.update({ id: person.id, collection: 'users', data: { limits } })

describe('the desk of somebody', () => {
  it('has what they have begun or were given, and nothing that is out', async () => {
    const { journalist, translator } = desk().staff
    const begun = await draft({ createdBy: journalist.id })
    const given = await draft({ assignee: journalist.id, createdBy: translator.id })
    await draft({ createdBy: translator.id })
    await make({ createdBy: journalist.id })
    expect(idsOf(await myArticles(9, await scopeOf(journalist)))).toEqual([given, begun])
    expect(await myArticles(1, await scopeOf(journalist))).toHaveLength(1)
  })

  it('has translations that were begun empty, and the list has them too, also in the trash', async () => {
    const { payload, staff } = desk()
    const { id } = await make()
    const { doc } = await translate(id, { language: 'zh', text: 'empty' })
    const empty = await draft({ createdBy: staff.translator.id, headline: undefined })
    const work = async () => idsOf(await myArticles(99, await scopeOf(staff.translator)))
    expect(await work()).toContain(doc!.id)
    expect(await work()).not.toContain(empty)
    const listed = async (trash: boolean) => {
      const where = { and: [begunArticles(), { id: { in: [doc!.id, empty] } }] }
      const found = await payload.find({ collection: 'articles', draft: true, trash, where })
      return found.docs.map((one) => one.id)
    }
    expect(await listed(false)).toEqual([doc!.id])
    const deletedAt = new Date().toISOString()
    await payload.update({ id: doc!.id, collection: 'articles', data: { deletedAt }, draft: true })
    expect(await listed(true)).toEqual([doc!.id])
  })

  it('has what waits for review on their desks and in their languages, the oldest first', async () => {
    const { payload, staff } = desk()
    const elsewhere = (await makeSection(payload)).id
    const first = await draft({ stage: 'inReview' })
    const second = await draft({ stage: 'inReview' })
    const other = await draft({ section: elsewhere, stage: 'inReview' })
    const russian = await draft({ language: 'ru', stage: 'inReview' })
    await draft({ stage: 'approved' })
    const waiting = async () => idsOf(await articlesAt('inReview', 9, await scopeOf(staff.editor)))
    expect(await waiting()).toEqual([first, second, other, russian])
    await limitTo(staff.editor, { languages: ['en'], sections: [desk().section] })
    expect(await waiting()).toEqual([first, second])
    await limitTo(staff.editor, { languages: [], sections: [] })
  })

  it('has the translations that are behind their sources', async () => {
    const { staff } = desk()
    const { id } = await make()
    const ru = (await translate(id, { language: 'ru' })).doc!.id
    const ja = (await translate(id, { language: 'ja' })).doc!.id
    const behind = async () =>
      idsOf(await outdatedTranslations(9, await scopeOf(staff.translator))).sort()
    expect(await behind()).toEqual([])
    await publish(id, { headline: 'Something else' })
    expect(await behind()).toEqual([ru, ja].sort())
    await limitTo(staff.translator, { languages: ['ja'] })
    expect(await behind()).toEqual([ja])
    await limitTo(staff.translator, { languages: [] })
  })

  it('has what is behind in one’s language, however many newer stories are behind in others', async () => {
    const { staff } = desk()
    const { id } = await make()
    const ko = (await translate(id, { language: 'ko' })).doc!.id
    await publish(id, { headline: 'Something else' })
    for (let newer = 0; newer < 5; newer += 1) {
      const story = await make()
      await translate(story.id, { language: 'zh' })
      await publish(story.id, { headline: 'Something else' })
    }
    await limitTo(staff.translator, { languages: ['ko'] })
    const behind = idsOf(await outdatedTranslations(1, await scopeOf(staff.translator)))
    await limitTo(staff.translator, { languages: [] })
    expect(behind).toEqual([ko])
  })

  it('has of them what one can bring up to date, and not what others have', async () => {
    const { payload, staff } = desk()
    const { id } = await make()
    const ru = (await translate(id, { language: 'ru' }, staff.editor)).doc!.id
    const ja = (await translate(id, { language: 'ja' })).doc!.id
    await publish(id, { headline: 'Something else again' })
    const behind = async (person: Person) =>
      idsOf(await outdatedTranslations(20, await scopeOf(person)))
    expect(await behind(staff.translator)).toContain(ja)
    expect(await behind(staff.translator)).not.toContain(ru)
    expect(await behind(staff.editor)).toEqual(expect.arrayContaining([ja, ru]))
    const assignee = staff.translator.id
    await payload.update({ id: ru, collection: 'articles', data: { assignee }, draft: true })
    expect(await behind(staff.translator)).toContain(ru)
  })

  it('says what is due, first what is due first, and whose it is', async () => {
    const { editor, journalist } = desk().staff
    const [later, sooner] = ['2030-01-02T00:00:00.000Z', '2030-01-01T00:00:00.000Z']
    const own = { assignee: editor.id, createdBy: journalist.id }
    const second = await draft({ ...own, dueAt: later })
    const first = await draft({ ...own, dueAt: sooner })
    await draft({ createdBy: editor.id })
    const late = await draft({ ...own, dueAt: '2026-01-01T00:00:00.000Z' })
    const [overdue, one, other] = await myArticles(9, await scopeOf(editor))
    const { name } = await desk().payload.findByID({ id: journalist.id, collection: 'users' })
    expect(overdue).toMatchObject({ id: late, isOverdue: true })
    expect(one).toMatchObject({ dueAt: sooner, id: first, isOverdue: false, writer: name })
    expect(other).toMatchObject({ dueAt: later, id: second })
  })

  it('has as published last what readers have, and nothing under embargo', async () => {
    const out = await make({ publishedAt: '2031-01-01T00:00:00.000Z' })
    const held = await make({
      embargoUntil: new Date(Date.now() + 3_600_000).toISOString(),
      publishedAt: '2031-01-02T00:00:00.000Z',
    })
    const latest = idsOf(await latestPublished(9, await scopeOf(desk().staff.editor)))
    expect(latest[0]).toBe(out.id)
    expect(latest).not.toContain(held.id)
  })

  it('has the publications to come, and those that were missed', async () => {
    const { payload, staff } = desk()
    const at = async (minutes: number, state: object = {}) => {
      const id = await draft({})
      await payload.create({
        collection: 'payload-jobs',
        data: {
          input: { doc: { relationTo: 'articles', value: String(id) }, type: 'publish' },
          taskSlug: 'schedulePublish',
          waitUntil: new Date(Date.now() + minutes * 60_000).toISOString(),
          ...state,
        } as never,
      })
      return id
    }
    const late = await at(-10)
    const later = await at(60)
    const soon = await at(5)
    const failed = await at(-30, { hasError: true })
    await at(-5, { completedAt: new Date().toISOString() })
    const byHand = await at(-20)
    await publish(byHand, { body: bodyOf('By hand.') })
    const scope = await scopeOf(staff.editor)
    expect(idsOf(await scheduledArticles('next', 9, scope))).toEqual([soon, later])
    expect(idsOf(await scheduledArticles('missed', 9, scope))).toEqual([failed, late])
  })
})
