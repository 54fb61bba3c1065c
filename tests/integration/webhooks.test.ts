import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Article, Webhook, WebhookMessage } from '../../src/payload-types.ts'
import { recoverJobs } from '../../src/workflow/recoverJobs.ts'
import { mostAttempts } from '../../src/webhooks/pauseAfter.ts'
import { makeSection } from '../helpers/articles.ts'
import { atTime } from '../helpers/atTime.ts'
import { useEditions } from '../helpers/editions.ts'
import { eventually } from '../helpers/eventually.ts'
import { rest } from '../helpers/rest.ts'
import { openSite, type Told } from '../helpers/site.ts'
import { makePerson, type Person } from '../helpers/staff.ts'

process.env.WEBHOOK_HOSTS = '127.0.0.1'
const { desk, make, publish, translate } = useEditions()

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const send = async (method: string, path: string, body?: object, person?: Partial<Person>) => {
  const token = person ? person.token : desk().staff.administrator.token
  const response = await rest(path, { body, method, token })
  const answer = (await response.json()) as {
    doc: Webhook & WebhookMessage
    docs: WebhookMessage[]
    errors?: { data?: { errors: { message: string }[] }; message: string }[]
    secret: string
  }
  return { ...answer, status: response.status }
}
/** As the worker does: until nothing is due. */
const run = async () => {
  for (let more = true; more;) {
    const { noJobsRemaining } = await desk().payload.jobs.run({ limit: 100, queue: 'webhooks' })
    more = !noJobsRemaining
  }
}
/** What the site is told once the worker has run. */
const told = async (): Promise<Told[]> => {
  await run()
  return site.take().map((one) => one.told)
}
const events = async () => (await told()).map(({ data, type }) => `${type} ${String(data.id)}`)
const messagesOf = async (id: number | string): Promise<WebhookMessage[]> =>
  (await send('GET', `/webhook-messages?where[articleId][equals]=${id}&sort=createdAt&limit=50`))
    .docs
const write = (id: number, data: Partial<Article>, query = '') =>
  send('PATCH', `/articles/${id}${query}`, data)
const tellSite = async (data: Partial<Webhook> = {}) =>
  (await send('POST', '/webhooks', { name: 'Site', url: site.url, ...data })).doc
/** As if the time had come at which what waits is tried again. */
const passTime = async () => {
  const { payload } = desk()
  await payload.db.updateMany({
    collection: 'payload-jobs',
    data: { waitUntil: new Date(Date.now() - 1000).toISOString() },
    where: { queue: { equals: 'webhooks' } },
  })
}

let webhook: Webhook
beforeEach(async () => {
  const { payload } = desk()
  await payload.delete({ collection: 'webhooks', where: { id: { exists: true } } })
  await payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
  site.take()
  Object.assign(site.state, { headers: {}, held: undefined, status: 204 })
  webhook = await tellSite()
})

describe('a site with a webhook', () => {
  it('is told of an article what its readers get, signed', async () => {
    const { secret } = await send('POST', `/webhooks/${webhook.id}/secret`)
    const article = await make({ headline: 'Camels arrive', summary: 'In short.' })
    await run()
    const [delivery] = site.take()
    expect(site.verify(delivery!, secret)).toEqual({
      data: {
        api: `/api/articles/${article.id}`,
        headline: 'Camels arrive',
        id: article.id,
        language: 'en',
        path: `/en/${article.slug}`,
        publishedAt: article.publishedAt,
        section: { id: desk().section, slug: expect.any(String) },
        slug: article.slug,
        story: article.story,
        summary: 'In short.',
        updatedAt: article.updatedAt,
      },
      timestamp: expect.any(String),
      type: 'article.published',
    })
    const [message] = await messagesOf(article.id)
    expect(delivery!.headers['webhook-id']).toBe(message!.id)
    expect(message).toMatchObject({
      attempts: 1,
      error: null,
      httpStatus: 204,
      status: 'sent',
      title: 'Camels arrive',
    })
    expect(() => site.verify({ ...delivery!, body: `${delivery!.body} ` }, secret)).toThrow()
  })

  it('hears of its life in the order of it, and of drafts nothing', async () => {
    const { id } = await make({ _status: 'draft' })
    expect(await events()).toEqual([])
    await publish(id)
    expect(await events()).toEqual([`article.published ${id}`])
    await write(id, { headline: 'A draft' }, '?draft=true')
    expect(await events()).toEqual([])
    await write(id, { _status: 'published', headline: 'For readers' })
    expect(await told()).toMatchObject([
      { data: { headline: 'For readers', id }, type: 'article.updated' },
    ])
    await write(id, { _status: 'draft' })
    expect(await events()).toEqual([`article.unpublished ${id}`])
    await publish(id)
    await told()
    await write(id, { deletedAt: new Date().toISOString() })
    expect(await told()).toMatchObject([
      { data: { id, language: 'en' }, type: 'article.unpublished' },
    ])
    await send('DELETE', `/articles/${id}?trash=true`)
    expect(await events()).toEqual([])
    const other = await make()
    await told()
    await send('DELETE', `/articles/${other.id}`)
    expect(await events()).toEqual([`article.unpublished ${other.id}`])
  })

  it('hears of a kill what its readers hear, of each edition that they had', async () => {
    const { id, story } = await make()
    const ru = (await translate(id, { language: 'ru' })).doc!.id
    await translate(id, { language: 'ko' })
    await publish(ru)
    await told()
    await send('POST', `/articles/${id}/kill`, { notice: 'It was not so.', reason: 'A hoax' })
    const all = await told()
    const facts = all.map(({ data, type }) => [type, data.id, data.language, data.story])
    expect(facts.sort()).toEqual([
      ['article.killed', id, 'en', story],
      ['article.killed', ru, 'ru', story],
    ])
    for (const { data } of all) {
      expect(data.killed).toEqual({
        at: expect.any(String),
        notice: { language: 'en', text: 'It was not so.' },
      })
    }
    expect(JSON.stringify(all)).not.toContain('hoax')
    // What readers of a language are told can be written afterwards.
    await send('POST', `/articles/${id}/notice`, { language: 'ru', notice: 'Это неправда.' })
    const again = (await told()).find(({ data }) => data.language === 'ru')
    expect(again).toMatchObject({
      data: { killed: { notice: { language: 'ru', text: 'Это неправда.' } } },
      type: 'article.killed',
    })
  })

  it('is told nothing that did not happen', async () => {
    const { id } = await make({ _status: 'draft' })
    await send('POST', `/articles/${id}/kill`, { reason: 'A hoax' })
    expect((await write(id, { _status: 'published' })).status).toBe(409)
    expect(await messagesOf(id)).toEqual([])
    // Rolled back after the outbox was written.
    const other = await make({ _status: 'draft' })
    const { payload } = desk()
    const transactionID = (await payload.db.beginTransaction())!
    await payload.update({
      id: other.id,
      collection: 'articles',
      data: { _status: 'published' },
      req: { transactionID },
    })
    await payload.db.rollbackTransaction(transactionID)
    expect(await messagesOf(other.id)).toEqual([])
    expect(await events()).toEqual([])
  })

  it('is told after an embargo, not before, and nothing of one that ends otherwise', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const far = new Date(Date.now() + 86_400_000).toISOString()
    const { id } = await make({ embargoUntil: soon, headline: 'Secret' })
    const other = await make({ embargoUntil: far })
    await publish(id, { summary: 'Saved again.' })
    expect(await events()).toEqual([])
    expect((await send('GET', '/webhook-messages')).docs).toEqual([])
    await write(other.id, { _status: 'draft' })
    // Who listens then is told, and not who did when it was saved.
    await send('DELETE', `/webhooks/${webhook.id}`)
    await tellSite()
    await atTime(Date.parse(soon) + 100, async () => {
      expect(await told()).toMatchObject([
        { data: { headline: 'Secret', id }, timestamp: soon, type: 'article.published' },
      ])
      // One that readers have, and that is taken back under embargo.
      await write(id, { _status: 'published', embargoUntil: far })
      expect(await events()).toEqual([`article.unpublished ${id}`])
      await passTime()
      expect(await events()).toEqual([])
    })
  })

  it('hears of what is taken from readers what they had, and not of the draft', async () => {
    const { id, slug } = await make({ headline: 'As readers have it' })
    await told()
    const draft = { headline: 'Secret plans', slug: 'secret-plans' }
    await write(id, draft, '?draft=true')
    await write(id, { _status: 'draft' })
    expect(await told()).toMatchObject([{ data: { id, slug }, type: 'article.unpublished' }])
    expect((await messagesOf(id)).at(-1)).toMatchObject({ slug, title: 'As readers have it' })
  })

  it('hears of an article where it is public, wherever it was begun', async () => {
    const { payload, section } = desk()
    await send('PATCH', `/webhooks/${webhook.id}`, { languages: ['ru'], sections: [section] })
    const elsewhere = await makeSection(payload)
    const { id } = await make({ _status: 'draft', section })
    await write(id, { language: 'ru', section: elsewhere.id }, '?draft=true')
    await write(id, { _status: 'published' })
    expect(await events()).toEqual([])
    await write(id, { _status: 'published', section })
    expect(await events()).toEqual([`article.updated ${id}`])
  })

  it('hears only of what it asked for', async () => {
    const { payload, section } = desk()
    await payload.delete({ collection: 'webhooks', where: { id: { exists: true } } })
    const below = await payload.create({
      collection: 'sections',
      data: { name: 'Below', parent: section },
    })
    const elsewhere = await makeSection(payload)
    await tellSite({ events: ['article.published'], languages: ['en', 'mn'], sections: [section] })
    const there = await make()
    const deeper = await make({ section: below.id })
    await make({ section: elsewhere.id })
    await make({ language: 'ru' })
    await publish(there.id)
    expect((await events()).sort()).toEqual(
      [`article.published ${there.id}`, `article.published ${deeper.id}`].sort(),
    )
    await send('PATCH', `/webhooks/${(await send('GET', '/webhooks')).docs[0]!.id}`, {
      events: ['article.updated'],
    })
    // It had it, and learns where it has gone.
    await write(there.id, { _status: 'published', section: elsewhere.id })
    expect(await told()).toMatchObject([{ data: { section: { id: elsewhere.id } } }])
    await write(there.id, { _status: 'published', headline: 'Out of sight' })
    expect(await events()).toEqual([])
  })
})

describe('a site that does not answer well', () => {
  it('is tried again later, under the same id, and told what is true then', async () => {
    site.state.status = 500
    const { id } = await make({ headline: 'First' })
    await told()
    const [first] = await messagesOf(id)
    expect(first).toMatchObject({
      attempts: 1,
      error: 'It answered 500.',
      httpStatus: 500,
      status: 'waiting',
    })
    const pause = Date.parse(first!.nextAttemptAt!) - Date.parse(first!.attemptedAt!)
    expect(pause).toBeGreaterThan(14_000)
    expect(pause).toBeLessThan(16_000)
    expect(await events()).toEqual([])
    await desk().payload.update({
      collection: 'sections',
      data: { slug: 'renamed-meanwhile' },
      id: desk().section,
    })
    site.state.status = 200
    await passTime()
    await run()
    const [again] = site.take()
    expect(again!.headers['webhook-id']).toBe(first!.id)
    expect(again!.told.data.section).toMatchObject({ slug: 'renamed-meanwhile' })
    expect(await messagesOf(id)).toMatchObject([{ attempts: 2, error: null, status: 'sent' }])
  })

  it('is told of each article once when it is back, and how it stands', async () => {
    site.state.status = 503
    const [changed, gone] = [await make(), await make()]
    await told()
    await write(changed.id, { _status: 'published', headline: 'Changed since' })
    await write(gone.id, { _status: 'draft' })
    await told()
    site.state.status = 204
    await passTime()
    const all = await told()
    expect(all.map(({ data, type }) => `${type} ${String(data.id)}`).sort()).toEqual(
      // It never heard of the first: to it, that is news.
      [`article.published ${changed.id}`, `article.unpublished ${gone.id}`].sort(),
    )
    expect(all.find(({ data }) => data.id === changed.id)!.data.headline).toBe('Changed since')
    expect((await messagesOf(gone.id)).map(({ event, status }) => `${event} ${status}`)).toEqual([
      'article.published dropped',
      'article.unpublished sent',
    ])
  })

  it('is not tried again with what was overtaken on its way', async () => {
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    Object.assign(site.state, { held, status: 503 })
    const { id } = await make()
    const running = run()
    await eventually(async () => expect(site.take()).toHaveLength(1))
    await write(id, { _status: 'draft' })
    answer()
    await running
    expect(await messagesOf(id)).toMatchObject([
      { error: 'It answered 503.', nextAttemptAt: null, status: 'dropped' },
      { event: 'article.unpublished', status: 'waiting' },
    ])
    site.state.status = 204
    site.take()
    await passTime()
    expect(await events()).toEqual([`article.unpublished ${id}`])
  })

  it('is not told of what is true no more, where it did not ask for the end of it', async () => {
    await send('PATCH', `/webhooks/${webhook.id}`, { events: ['article.published'] })
    const { id } = await make()
    await write(id, { _status: 'draft' })
    expect(await events()).toEqual([])
    expect(await messagesOf(id)).toMatchObject([{ status: 'dropped' }])
  })

  it('is given up after the last attempt, until somebody sends it again', async () => {
    site.state.status = 404
    const { id } = await make()
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      await passTime()
      await run()
    }
    const [failed] = await messagesOf(id)
    expect(failed).toMatchObject({ attempts: mostAttempts, nextAttemptAt: null, status: 'failed' })
    await passTime()
    site.take()
    expect(await events()).toEqual([])
    site.state.status = 200
    expect(await send('POST', `/webhook-messages/${failed!.id}/resend`)).toMatchObject({
      doc: { status: 'waiting' },
      status: 202,
    })
    await run()
    expect(site.take()).toMatchObject([{ headers: { 'webhook-id': failed!.id } }])
    expect(await messagesOf(id)).toMatchObject([{ attempts: 1, status: 'sent' }])
  })

  it('is left alone when it says that it is gone', async () => {
    site.state.status = 410
    const { id } = await make()
    await told()
    expect(await messagesOf(id)).toMatchObject([{ attempts: 1, status: 'failed' }])
    expect((await send('GET', `/webhooks/${webhook.id}`)) as unknown).toMatchObject({
      active: false,
    })
    const [message] = await messagesOf(id)
    for (const path of [`/webhooks/${webhook.id}/try`, `/webhook-messages/${message!.id}/resend`]) {
      expect(await send('POST', path)).toMatchObject({
        errors: [{ message: 'The webhook is off. Switch it on first.' }],
        status: 409,
      })
    }
    await publish(id)
    expect(await events()).toEqual([])
  })

  it('is told what was forgotten, as soon as something else arrives', async () => {
    const { payload } = desk()
    const lost = await make()
    await payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
    const { id } = await make()
    expect(await events()).toEqual([`article.published ${id}`])
    await payload.db.updateMany({
      collection: 'webhook-messages',
      data: { nextAttemptAt: new Date(Date.now() - 11 * 60_000).toISOString() },
      where: { articleId: { equals: String(lost.id) } },
    })
    await publish(id)
    expect(await events()).toEqual([`article.updated ${id}`, `article.published ${lost.id}`])
  })

  it('is told by the next worker what one was at when it ended', async () => {
    const { id } = await make()
    const { payload } = desk()
    await payload.db.updateMany({
      collection: 'payload-jobs',
      data: { processing: true },
      where: { queue: { equals: 'webhooks' } },
    })
    expect(await events()).toEqual([])
    await recoverJobs(payload)
    expect(await events()).toEqual([`article.published ${id}`])
  })
})

describe('whoever looks after webhooks', () => {
  it('can try one out, and sees how it went', async () => {
    const { secret } = await send('POST', `/webhooks/${webhook.id}/secret`)
    expect(await send('POST', `/webhooks/${webhook.id}/try`)).toMatchObject({
      doc: { event: 'webhook.test', httpStatus: 204, status: 'sent' },
      status: 200,
    })
    expect(site.verify(site.take()[0]!, secret)).toMatchObject({ data: {}, type: 'webhook.test' })
    site.state.status = 500
    expect(await send('POST', `/webhooks/${webhook.id}/try`)).toMatchObject({
      doc: { error: 'It answered 500.', status: 'failed' },
      status: 200,
    })
  })

  it('changes the secret without a gap, and sees it once', async () => {
    const one = await send('POST', `/webhooks/${webhook.id}/secret`)
    const two = await send('POST', `/webhooks/${webhook.id}/secret`)
    expect(one.secret).toMatch(/^whsec_[\w+/]{43}=$/)
    expect(two.secret).not.toBe(one.secret)
    await send('POST', `/webhooks/${webhook.id}/try`)
    const [delivery] = site.take()
    for (const { secret } of [one, two]) site.verify(delivery!, secret)
    const shown = JSON.stringify([
      await send('GET', `/webhooks/${webhook.id}`),
      await send('PATCH', `/webhooks/${webhook.id}`, { name: 'Ours', secret: 'whsec_bWluZQ==' }),
      await send('GET', `/webhooks?showHiddenFields=true`),
    ])
    expect(shown).not.toMatch(/secret/i)
    await send('POST', `/webhooks/${webhook.id}/try`)
    site.verify(site.take()[0]!, two.secret)
    const { rows } = await (
      desk().payload.db as unknown as {
        pool: { query: (text: string) => Promise<{ rows: { secret: string }[] }> }
      }
    ).pool.query(`select secret from webhooks where id = ${webhook.id}`)
    expect(rows[0]!.secret).not.toContain(two.secret)
  })

  it('is told that a secret is of no use any more, and makes another', async () => {
    const { payload } = desk()
    await payload.db.updateOne({
      id: webhook.id,
      collection: 'webhooks',
      data: { secret: payload.encrypt('of another newsroom') },
    })
    expect(await send('POST', `/webhooks/${webhook.id}/try`)).toMatchObject({
      doc: { error: expect.stringMatching(/PAYLOAD_SECRET/), status: 'failed' },
    })
    const { secret } = await send('POST', `/webhooks/${webhook.id}/secret`)
    await send('POST', `/webhooks/${webhook.id}/try`)
    const [delivery] = site.take()
    site.verify(delivery!, secret)
  })

  it('is the only one who does', async () => {
    const { payload, staff } = desk()
    const [message] = await messagesOf((await make()).id)
    const tries = [
      ['GET', '/webhooks', 403],
      ['GET', '/webhook-messages', 403],
      ['POST', '/webhooks', 403],
      ['PATCH', `/webhooks/${webhook.id}`, 403],
      ['DELETE', `/webhooks/${webhook.id}`, 403],
      ['POST', `/webhooks/${webhook.id}/try`, 403],
      ['POST', `/webhooks/${webhook.id}/secret`, 403],
      ['POST', `/webhook-messages/${message!.id}/resend`, 403],
    ] as const
    for (const [method, path, status] of tries) {
      const body = method === 'GET' ? undefined : { name: 'Mine', url: site.url }
      for (const person of [staff.editor, staff.journalist]) {
        expect([path, (await send(method, path, body, person)).status]).toEqual([path, status])
      }
      expect([401, 403]).toContain((await send(method, path, body, {})).status)
    }
    for (const method of ['PATCH', 'DELETE']) {
      const path = `/webhook-messages/${message!.id}`
      expect((await send(method, path, { status: 'sent' })).status).toBe(403)
    }
    expect((await send('POST', '/webhook-messages', { status: 'sent' })).status).toBe(403)
    const role = await payload.create({
      collection: 'roles',
      data: { name: 'Web desk', permissions: ['manageWebhooks'] },
    })
    const web = await makePerson(payload, 'webdesk', [role.id])
    expect((await send('POST', `/webhooks/${webhook.id}/try`, undefined, web)).status).toBe(200)
    expect((await send('GET', '/webhook-messages', undefined, web)).status).toBe(200)
  })

  it('is told what is wrong with an address, and which webhook there is not', async () => {
    for (const [url, wrong] of [
      ['http://192.168.0.1/', /private network/],
      ['https://localhost/', /private network/],
      ['http://site.example/', /https/],
      ['site.example', /no address/],
    ] as const) {
      const { errors, status } = await send('POST', '/webhooks', { name: 'Other', url })
      expect([status, errors?.[0]?.data?.errors[0]?.message]).toEqual([
        400,
        expect.stringMatching(wrong),
      ])
    }
    for (const path of [
      '/webhooks/999999/try',
      '/webhooks/x/secret',
      '/webhook-messages/x/resend',
    ]) {
      expect((await send('POST', path)).status).toBe(404)
    }
  })

  it('finds in the log who did what with them', async () => {
    await send('POST', `/webhooks/${webhook.id}/secret`)
    const url = `${site.url}?token=mine`
    const { origin } = new URL(site.url)
    await send('PATCH', `/webhooks/${webhook.id}`, { active: false, url })
    await send('DELETE', `/webhooks/${webhook.id}`)
    const { docs } = await desk().payload.find({
      collection: 'audit',
      sort: 'id',
      where: {
        and: [
          { documentCollection: { equals: 'webhooks' } },
          { documentId: { equals: String(webhook.id) } },
        ],
      },
    })
    expect(docs.map(({ action, actorName, detail }) => [action, actorName, detail])).toEqual([
      ['created', 'administrator', origin],
      ['keyChanged', 'administrator', null],
      ['changed', 'administrator', `${origin} (off)`],
      ['deleted', 'administrator', origin],
    ])
  })
})
