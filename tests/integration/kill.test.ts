import { describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'
import pg from 'pg'

import { newsroomOptions } from '../../src/options/newsroomOptions.ts'
import { myArticles } from '../../src/workflow/deskLists.ts'
import { useEditions } from '../helpers/editions.ts'
import { eventually } from '../helpers/eventually.ts'
import { graphql } from '../helpers/graphql.ts'
import { rest } from '../helpers/rest.ts'
import { makePerson, type Person } from '../helpers/staff.ts'

const { desk, link, make, publish, translate } = useEditions()

const send = async (person: Partial<Person>, method: string, path: string, body?: object) => {
  const response = await rest(path, { body, method, token: person.token })
  const answer = (await response.json()) as {
    doc?: { id: number | string; notices?: Record<string, string>; takenDown?: number[] }
    errors?: { message: string }[]
  }
  return { doc: answer.doc, message: answer.errors?.[0]?.message, status: response.status }
}
const kill = (id: number, body: object = { reason: 'Made up' }, person?: Partial<Person>) =>
  send(person ?? desk().staff.administrator, 'POST', `/articles/${id}/kill`, body)
const lift = (id: number, person?: Partial<Person>) =>
  send(person ?? desk().staff.administrator, 'POST', `/articles/${id}/lift`, {})
const statusOf = async (id: number, person: Partial<Person> = {}) =>
  (await rest(`/articles/${id}`, { token: person.token })).status
const storyOf = async (id: number) => {
  const { payload } = desk()
  const { story } = await payload.findByID({ id, collection: 'articles', depth: 0 })
  return { databaseUrl: process.env.DATABASE_URL, story: String(story) }
}
/** A story that readers have in English and Russian, and a Korean draft of it. */
const makeStory = async () => {
  const { id } = await make({ headline: `Rumour ${Math.random()}` })
  const [ru, ko] = [
    (await translate(id, { language: 'ru' })).doc!.id,
    (await translate(id, { language: 'ko' })).doc!.id,
  ]
  await publish(ru)
  return { en: id, ko, ru }
}

describe('a story that is killed', () => {
  it('is gone for readers in all languages, who are told so, and stays readable for the staff', async () => {
    const { staff } = desk()
    const { en, ko, ru } = await makeStory()
    const { doc, status } = await kill(ru, { notice: 'We were deceived.', reason: 'Hoax' })
    expect([status, doc?.takenDown]).toEqual([200, [en, ru]])
    for (const id of [en, ru]) {
      const response = await rest(`/articles/${id}`)
      expect(response.status).toBe(410)
      // In the language of the article through which it was killed, which the answer names.
      expect(response.headers.get('content-language')).toBe('ru')
      expect(await response.json()).toEqual({
        errors: [{ data: { language: 'ru' }, message: 'We were deceived.', name: 'Gone' }],
      })
      expect((await rest(`/articles/${id}/related`)).status).toBe(410)
      expect(await statusOf(id, staff.journalist)).toBe(200)
    }
    // Nobody learns of what readers never had.
    expect(await statusOf(ko)).toBe(404)
    const list = await rest(`/articles?where[id][in]=${en},${ru}`)
    expect(await list.json()).toMatchObject({ totalDocs: 0 })
  })

  it('is not found over GraphQL, which has no 410', async () => {
    const { en } = await makeStory()
    await kill(en, { notice: 'We were deceived.', reason: 'Hoax' })
    const { data, errors } = await graphql(`query { Article(id: ${en}) { headline } }`)
    expect(data).toEqual({ Article: null })
    expect(errors).toEqual([expect.objectContaining({ message: 'Not Found' })])
  })

  it('reads as killed wherever its stage is read, for the staff alone', async () => {
    const { staff } = desk()
    const { en } = await makeStory()
    const read = async (person: Partial<Person>) => {
      const response = await rest(`/articles/${en}?draft=true&depth=0&select[stage]=true`, {
        token: person.token,
      })
      return ((await response.json()) as { killed?: boolean }).killed
    }
    expect([await read(staff.journalist), await read({})]).toEqual([false, undefined])
    await kill(en)
    expect(await read(staff.journalist)).toBe(true)
  })

  it('reads as killed on the desk of its writer', async () => {
    const { payload, staff } = desk()
    const { en } = await makeStory()
    await payload.update({
      id: en,
      collection: 'articles',
      data: { assignee: staff.journalist.id },
      draft: true,
    })
    await kill(en)
    const person = await payload.findByID({ id: staff.journalist.id, collection: 'users' })
    const req = await createLocalReq({ user: { ...person, collection: 'users' } }, payload)
    const work = await myArticles(20, { options: newsroomOptions(payload), req })
    expect(work.find(({ id }) => id === en)).toMatchObject({ isKilled: true })
  })

  it('tells readers something also where nothing was written for them', async () => {
    const { en } = await makeStory()
    await kill(en)
    expect(await send({}, 'GET', `/articles/${en}`)).toMatchObject({
      message: 'The newsroom has taken this story down.',
      status: 410,
    })
  })

  it('tells readers of each language what is written in theirs, then or later', async () => {
    const { staff } = desk()
    const { administrator } = staff
    const { en, ru } = await makeStory()
    await kill(en, { language: 'mn', notice: 'Биднийг хуурсан.', reason: 'Hoax' })
    const told = async (id: number) => {
      const response = await rest(`/articles/${id}`, { headers: { 'Accept-Language': 'ja' } })
      const { errors } = (await response.json()) as {
        errors: { data: { language: string }; message: string }[]
      }
      return [errors[0]!.data.language, errors[0]!.message]
    }
    expect(await told(en)).toEqual(['mn', 'Биднийг хуурсан.'])
    const add = (body: object, person: Partial<Person> = administrator) =>
      send(person, 'POST', `/articles/${en}/notice`, body)
    expect(await add({ language: 'ru', notice: 'Нас обманули.' })).toMatchObject({
      doc: { notices: { mn: 'Биднийг хуурсан.', ru: 'Нас обманули.' } },
      status: 200,
    })
    expect([await told(en), await told(ru)]).toEqual([
      ['mn', 'Биднийг хуурсан.'],
      ['ru', 'Нас обманули.'],
    ])
    await add({ notice: 'We were deceived.' })
    expect(await told(en)).toEqual(['en', 'We were deceived.'])
    await add({ language: 'en', notice: '' })
    await add({ language: 'mn', notice: ' ' })
    expect(await told(en)).toEqual(['ru', 'Нас обманули.'])
    for (const body of [{ language: 'fr', notice: 'x' }, { notice: 'x'.repeat(2001) }]) {
      expect((await add(body)).status).toBe(400)
    }
    expect((await add({ notice: 'x' }, staff.editor)).status).toBe(403)
    await lift(en)
    expect((await add({ notice: 'x' })).status).toBe(409)
  })

  it('is gone, not missing, also for those who had it before it came under embargo or was taken down', async () => {
    const { staff } = desk()
    const later = new Date(Date.now() + 3_600_000).toISOString()
    const { en, ru } = await makeStory()
    const { doc } = await translate(en, { language: 'zh' })
    await publish(doc!.id, { embargoUntil: later })
    await send(staff.editor, 'PATCH', `/articles/${en}`, { embargoUntil: later })
    await send(staff.editor, 'PATCH', `/articles/${en}`, { priority: 2 })
    await send(staff.editor, 'PATCH', `/articles/${ru}`, { _status: 'draft' })
    expect([await statusOf(en), await statusOf(ru)]).toEqual([404, 404])
    expect((await kill(en)).doc?.takenDown).toEqual([en, ru])
    expect([await statusOf(en), await statusOf(ru)]).toEqual([410, 410])
    // Nobody has ever had the one that was under embargo from the beginning.
    expect(await statusOf(doc!.id)).toBe(404)
  })

  it('goes down at once also while a language is being added to it', async () => {
    const { en } = await makeStory()
    const { id } = await make({ language: 'ja' })
    const { databaseUrl, story } = await storyOf(en)
    const other = new pg.Client({ connectionString: databaseUrl })
    await other.connect()
    try {
      await other.query('begin')
      await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `newsroom: story ${story}`,
      ])
      const killed = kill(en)
      await eventually(async () => {
        const { rows } = await other.query(
          `select 1 from pg_locks where locktype = 'advisory' and not granted`,
        )
        expect(rows).toHaveLength(1)
      })
      await other.query('update articles set story_id = $1 where id = $2', [story, id])
      await other.query('update _articles_v set version_story_id = $1 where parent_id = $2', [
        story,
        id,
      ])
      await other.query('commit')
      expect(await killed).toMatchObject({ status: 200 })
    } finally {
      await other.end()
    }
    expect(await statusOf(id)).toBe(410)
  })

  it('is the one in which the article is by then, where it is separated at the same moment', async () => {
    const { en, ru } = await makeStory()
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await other.connect()
    const areWaiting = (count: number) =>
      eventually(async () => {
        const { rows } = await other.query(
          `select 1 from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`,
        )
        expect(rows).toHaveLength(count)
      })
    try {
      await other.query('begin')
      await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `newsroom: article ${ru}`,
      ])
      const { administrator } = desk().staff
      const separated = send(administrator, 'POST', `/articles/${ru}/separate`, {})
      await areWaiting(1)
      const killed = kill(ru)
      await areWaiting(2)
      await other.query('commit')
      expect((await separated).status).toBe(200)
      expect((await killed).doc?.takenDown).toEqual([ru])
    } finally {
      await other.end()
    }
    expect([await statusOf(en), await statusOf(ru)]).toEqual([200, 410])
  })

  it('comes back by none of the ways in which articles are published', async () => {
    const { payload, staff } = desk()
    const { en, ru } = await makeStory()
    // Payload writes over the version that it takes down: the one before it stays as it was.
    await publish(en, { priority: 2 })
    await kill(en)
    const { administrator } = staff
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: en } }, { 'version._status': { equals: 'published' } }] },
    })
    const open = await make()
    const tries = [
      await send(administrator, 'PATCH', `/articles/${en}`, { _status: 'published' }),
      await send(administrator, 'POST', `/articles/versions/${docs[0]!.id}`),
      await send(administrator, 'POST', `/articles/${ru}/separate`, {}),
      await send(administrator, 'POST', `/articles/${open.id}/link`, { article: ru }),
      await send(administrator, 'DELETE', `/articles/${ru}`),
      await send(administrator, 'POST', `/articles/${ru}/duplicate`, {}),
    ]
    for (const { message, status } of tries) {
      expect([status, message]).toEqual([409, expect.stringContaining('“Made up”')])
    }
    const many = await send(administrator, 'PATCH', `/articles?where[id][equals]=${en}`, {
      _status: 'published',
    })
    expect(many.status).toBe(400)
    await expect(
      payload.update({ id: en, collection: 'articles', data: { _status: 'published' } }),
    ).rejects.toMatchObject({ status: 409 })
    expect((await link(open.id, ru)).http).toBe(409)
    const { doc } = await translate(en, { language: 'ja', text: 'copy' })
    await expect(publish(doc!.id)).rejects.toMatchObject({ status: 409 })
    for (const id of [en, ru]) expect(await statusOf(id)).toBe(410)
  })

  it('is not imported anew, and says so', async () => {
    const { administrator } = desk().staff
    const text = `Rumour of snow\n2026-11-20 10:00:00\n\nUlaanbaatar, November 20, 2026 /MONTSAME/. It snows.\n`
    const imported = await rest('/newsroom/wire', {
      body: { text },
      method: 'POST',
      token: administrator.token,
    })
    const { id } = (await imported.json()) as { id: number }
    expect((await kill(id)).status).toBe(200)
    for (const version of [text, text.replace('It snows', 'It snows a lot')]) {
      const again = await rest('/newsroom/wire', {
        body: { text: version },
        method: 'POST',
        token: administrator.token,
      })
      expect(again.status).toBe(409)
      expect(await again.text()).toContain('was killed, and is not imported anew')
    }
  })

  it('can be published again once the kill is lifted, by hand', async () => {
    const { staff } = desk()
    const { en, ru } = await makeStory()
    await kill(en)
    expect((await kill(en)).status).toBe(409)
    expect((await lift(ru)).status).toBe(200)
    expect((await lift(ru)).status).toBe(409)
    expect([await statusOf(en), await statusOf(ru)]).toEqual([404, 404])
    await send(staff.editor, 'PATCH', `/articles/${en}`, { _status: 'published' })
    expect(await statusOf(en)).toBe(200)
  })

  it('goes down also when what is being written could not be published', async () => {
    const { payload } = desk()
    const { en } = await makeStory()
    await payload.update({
      id: en,
      collection: 'articles',
      data: { headline: '' },
      draft: true,
    })
    expect((await kill(en)).status).toBe(200)
    expect(await statusOf(en)).toBe(410)
  })

  it('takes its scheduled publications with it', async () => {
    const { payload } = desk()
    const { en, ko } = await makeStory()
    await payload.jobs.queue({
      input: { doc: { relationTo: 'articles', value: ko }, type: 'publish' } as never,
      task: 'schedulePublish',
      waitUntil: new Date(Date.now() + 3_600_000),
    })
    const jobs = async () =>
      (
        await payload.count({
          collection: 'payload-jobs',
          where: { 'input.doc.value': { equals: String(ko) } },
        })
      ).totalDocs
    await payload.db.updateMany({
      collection: 'payload-jobs',
      data: { input: { doc: { relationTo: 'articles', value: String(ko) }, type: 'publish' } },
      where: { 'input.doc.value': { equals: ko } },
    })
    expect(await jobs()).toBe(1)
    const { id } = await payload.create({
      collection: 'roles',
      data: { name: 'Night duty', permissions: ['killStories', 'readDrafts'] },
    })
    await kill(en, { reason: 'x' }, await makePerson(payload, 'night', [id]))
    expect(await jobs()).toBe(0)
  })

  it('is killed by those alone who may, everywhere where it is, and with a reason', async () => {
    const { payload, staff } = desk()
    const { en } = await makeStory()
    expect((await kill(en, { reason: 'x' }, {})).status).toBe(401)
    for (const person of [staff.editor, staff.journalist]) {
      expect(await kill(en, { reason: 'x' }, person)).toMatchObject({
        message: 'Your role may not kill stories. Ask an administrator.',
        status: 403,
      })
    }
    const { id } = await payload.create({
      collection: 'roles',
      data: { name: 'Duty editor', permissions: ['killStories', 'readDrafts'] },
    })
    const person = await makePerson(payload, 'duty', [id])
    await payload.update({
      id: person.id,
      collection: 'users',
      data: { limits: { languages: ['ru'] } },
    })
    expect((await kill(en, { reason: 'x' }, person)).status).toBe(403)
    for (const body of [{}, { reason: ' ' }, { reason: 7 }, { reason: 'x'.repeat(2001) }]) {
      expect((await kill(en, body)).status).toBe(400)
    }
    expect(await statusOf(en)).toBe(200)
    await payload.update({
      id: person.id,
      collection: 'users',
      data: { limits: { languages: [] } },
    })
    expect((await kill(en, { reason: 'x' }, person)).status).toBe(200)
  })

  it('is killed by nobody who could not lift it again', async () => {
    const { payload } = desk()
    const { en } = await makeStory()
    const { id } = await payload.create({
      collection: 'roles',
      data: { name: 'Kills alone', permissions: ['killStories'] },
    })
    const person = await makePerson(payload, 'alone', [id])
    expect(await kill(en, { reason: 'x' }, person)).toMatchObject({
      message: expect.stringMatching(/becomes a draft, which you may not read/),
      status: 403,
    })
    expect(await statusOf(en)).toBe(200)
  })

  it('stays down when somebody publishes at the same moment', async () => {
    const { staff } = desk()
    for (let round = 0; round < 5; round += 1) {
      const { en, ko, ru } = await makeStory()
      const [killed, ...published] = await Promise.all([
        kill(en),
        ...[en, ko, ru].map((id) =>
          send(staff.editor, 'PATCH', `/articles/${id}`, { _status: 'published' }),
        ),
      ])
      expect(killed.status).toBe(200)
      for (const { status } of published) expect([200, 409]).toContain(status)
      for (const id of [en, ru]) expect(await statusOf(id)).toBe(410)
      expect([404, 410]).toContain(await statusOf(ko))
    }
  })
})
