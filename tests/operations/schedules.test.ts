import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { bodyOf } from '../helpers/articles.ts'
import { eventually } from '../helpers/eventually.ts'
import { operatedNewsroom, type OperatedNewsroom } from './newsroom.ts'

/** The long form: SCHEDULE_KILLS=30. */
const kills = Number(process.env.SCHEDULE_KILLS || 3)
const together = 8

let newsroom: OperatedNewsroom
let token: string
let editor: number
let section: number

const post = async (at: string, body: object) => {
  const response = await fetch(`${newsroom.url}/api${at}`, {
    body: JSON.stringify(body),
    headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
    method: 'POST',
  })
  return (await response.json()) as Record<string, never>
}

beforeAll(async () => {
  newsroom = await operatedNewsroom()
  const file = path.join(newsroom.dataDir, 'demo-credentials.json')
  const logins = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    email: string
    password: string
    role: string
  }[]
  const login = await post(
    '/users/login',
    logins.find(({ role }) => role === 'editor')!,
  )
  token = login.token as unknown as string
  editor = (login.user as unknown as { id: number }).id
  section = (await newsroom.query<{ id: number }>('select id from sections limit 1'))[0]!.id
}, 300_000)
afterAll(() => newsroom?.remove(), 60_000)

/** A draft that the editor has scheduled. */
const schedule = async (headline: string, at: Date): Promise<number> => {
  const { doc } = await post('/articles?draft=true&depth=0', {
    body: bodyOf('It goes out by itself.'),
    headline,
    language: 'en',
    section,
  })
  const { id } = doc as unknown as { id: number }
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
  const isReady = async () => expect(worker.said()).toContain('is ready for queued')
  return { ...worker, ready: eventually(isReady, { within: 60_000 }) }
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
        within: 60_000,
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
  }, 600_000)
})
