import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { bodyOf } from '../helpers/articles.ts'
import { eventually } from '../helpers/eventually.ts'
import { openSite } from '../helpers/site.ts'
import { operatedNewsroom, type OperatedNewsroom } from './newsroom.ts'

/** The long form: SCHEDULE_KILLS=30. */
const kills = Number(process.env.SCHEDULE_KILLS || 3)
const together = 8

let newsroom: OperatedNewsroom
let site: Awaited<ReturnType<typeof openSite>>
let token: string
const workers: { kill: () => boolean }[] = []
let editor: number
let section: number

const post = async (at: string, body: object, by = token) => {
  const response = await fetch(`${newsroom.url}/api${at}`, {
    body: JSON.stringify(body),
    headers: { authorization: `JWT ${by}`, 'content-type': 'application/json' },
    method: 'POST',
  })
  return (await response.json()) as Record<string, never>
}

const logIn = async (role: string) => {
  const file = path.join(newsroom.dataDir, 'demo-credentials.json')
  const logins = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    email: string
    password: string
    role: string
  }[]
  const login = await post(
    '/users/login',
    logins.find((one) => one.role === role)!,
  )
  return login as unknown as { token: string; user: { id: number } }
}

beforeAll(async () => {
  site = await openSite()
  newsroom = await operatedNewsroom({ WEBHOOK_HOSTS: '127.0.0.1' })
  const login = await logIn('editor')
  token = login.token
  editor = login.user.id
  section = (await newsroom.query<{ id: number }>('select id from sections limit 1'))[0]!.id
}, 900_000)
afterAll(async () => {
  // Where a test has failed, some are left.
  for (const worker of workers) worker.kill()
  await newsroom?.remove()
  await site?.close()
})

const make = async (headline: string, data: object = {}): Promise<number> => {
  const query = '_status' in data ? 'depth=0' : 'depth=0&draft=true'
  const { doc } = await post(`/articles?${query}`, {
    body: bodyOf('It goes out by itself.'),
    headline,
    language: 'en',
    section,
    ...data,
  })
  return (doc as unknown as { id: number }).id
}

/** A draft that the editor has scheduled. */
const schedule = async (headline: string, at: Date): Promise<number> => {
  const id = await make(headline)
  const input = {
    doc: { relationTo: 'articles', value: String(id) },
    type: 'publish',
    user: { relationTo: 'users', value: editor },
  }
  await newsroom.query(
    `insert into payload_jobs (input, task_slug, queue, wait_until)
     values ('${JSON.stringify(input)}', 'schedulePublish', 'default', '${at.toISOString()}')`,
  )
  return id
}

const startWorker = () => {
  const worker = newsroom.run(['worker'])
  workers.push(worker)
  const isReady = async () => expect(worker.said()).toContain('is ready for queued')
  return { ...worker, ready: eventually(isReady, { within: 180_000 }) }
}

const publications = async (ids: number[]) =>
  newsroom.query<{ at: Date; id: number; times: string }>(
    `select parent_id as id, count(*) as times, min(version_updated_at) as at from _articles_v
     where version__status = 'published' and parent_id in (${ids.join(', ')})
     group by parent_id order by parent_id`,
  )

describe(`${together} publications at one moment, with two workers`, () => {
  it(`come once each, and not early, when the one that works is killed (${kills} times)`, async () => {
    let [working, standing] = [startWorker(), startWorker()]
    await Promise.all([working.ready, standing.ready])
    for (let kill = 1; kill <= kills; kill += 1) {
      const at = new Date(Date.now() + 3_000)
      const ids: number[] = []
      for (let index = 0; index < together; index += 1) {
        ids.push(await schedule(`Kill ${kill}, ${index}`, at))
      }
      // Somewhere between the last look before and the end of the eight.
      await sleep(Math.max(0, Number(at) - Date.now()) + Math.random() * 4_000)
      working.kill()
      await working.ended
      ;[working, standing] = [standing, startWorker()]
      await eventually(async () => expect(await publications(ids)).toHaveLength(together), {
        within: 180_000,
      })
      await standing.ready
      // Another look, which finds nothing left to do.
      await sleep(4_000)
      for (const publication of await publications(ids)) {
        expect(publication.times).toBe('1')
        expect(Number(publication.at)).toBeGreaterThanOrEqual(Number(at))
      }
    }
    const left = await newsroom.query(
      `select id from payload_jobs where completed_at is null or processing or has_error`,
    )
    expect(left).toEqual([])
    for (const worker of [working, standing]) worker.interrupt()
    await Promise.all([working.ended, standing.ended])
  })
})

describe('a name that many articles show', () => {
  it('is shown anew in all of them, though the worker is killed on its way', async () => {
    const { token: administrator } = await logIn('administrator')
    const { doc } = await post('/tags', { kind: 'topic', name: 'Before' }, administrator)
    const tag = (doc as unknown as { id: number }).id
    for (let index = 0; index < 45; index += 1) {
      await make(`Tagged ${index}`, { _status: 'published', tags: [tag] })
    }
    const renamed = async () => {
      const [row] = await newsroom.query<{ count: number }>(
        `select count(*)::int as count from newsroom_delivery where core like '%"name":"After"%'`,
      )
      return row!.count
    }
    await fetch(`${newsroom.url}/api/tags/${tag}`, {
      body: JSON.stringify({ name: 'After' }),
      headers: { authorization: `JWT ${administrator}`, 'content-type': 'application/json' },
      method: 'PATCH',
    })
    expect(await renamed()).toBe(0)
    const first = startWorker()
    await eventually(async () => expect(await renamed()).toBeGreaterThan(0), { within: 180_000 })
    first.kill()
    await first.ended
    const second = startWorker()
    await eventually(async () => expect(await renamed()).toBe(45), { within: 180_000 })
    second.interrupt()
    await second.ended
    expect(await newsroom.run(['verify']).ended).toMatchObject({ code: 0 })
  })
})

describe('what a site is told by the worker', () => {
  it('is lost by none that is killed, and holds up no publication', async () => {
    const { token: administrator } = await logIn('administrator')
    await post('/webhooks', { name: 'Slow site', url: site.url }, administrator)
    site.state.waits = 9_500
    const ids: number[] = []
    for (let index = 0; index < together; index += 1) {
      ids.push(await make(`Told ${index}`, { _status: 'published' }))
    }
    const scheduled = await schedule('In time', new Date())
    // Both are due by now, and are begun in one look.
    let worker = startWorker()
    await eventually(async () => expect(await publications([scheduled])).toHaveLength(1), {
      within: 180_000,
    })
    expect(site.state.answered).toBe(0)
    const got = new Map<string, unknown>()
    const take = () => {
      for (const { headers, told } of site.take()) {
        const key = String(headers['webhook-id'])
        expect(got.get(key) ?? told.data.id).toBe(told.data.id)
        got.set(key, told.data.id)
      }
    }
    await eventually(async () => {
      take()
      expect(got.size).toBeGreaterThan(0)
    })
    worker.kill()
    await worker.ended
    site.state.waits = 0
    worker = startWorker()
    await eventually(
      async () => {
        take()
        expect(new Set(got.values())).toEqual(new Set([...ids, scheduled]))
      },
      { within: 180_000 },
    )
    // Under one id for each: whatever came twice is known to have come.
    expect(got.size).toBe(ids.length + 1)
    await eventually(
      async () =>
        expect(
          await newsroom.query(`select id from webhook_messages where status <> 'sent'`),
        ).toEqual([]),
      { within: 180_000 },
    )
    worker.interrupt()
    await worker.ended
  })
})
