import { beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { useEditions } from '../helpers/editions.ts'
import { eventually } from '../helpers/eventually.ts'
import { rest } from '../helpers/rest.ts'

const { desk, make, translate } = useEditions()

type Lock = [sql: string, article: number]

const turnOf = (article: number): Lock => [
  `select pg_advisory_xact_lock(hashtextextended('newsroom: article ' || $1::int, 0))`,
  article,
]
const rowOf = (article: number): Lock => ['select from articles where id = $1 for update', article]

const begin = async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('begin')
  return client
}

const isWaitedFor = (client: pg.Client) =>
  eventually(async () => {
    const { rows } = await client.query(
      `select from pg_locks
       where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`,
    )
    expect(rows.length).toBeGreaterThan(0)
  })

/**
 * Holds `held`, and takes what `write` has by then as soon as it waits for that: one of both has to go.
 */
const crossing = async <T>(held: Lock, taken: Lock, write: () => Promise<T>): Promise<T> => {
  const other = await begin()
  const lock = ([sql, article]: Lock) => other.query(sql, [article])
  try {
    // The other one is found out.
    await other.query(`set deadlock_timeout = '1h'`)
    await lock(held)
    const written = write()
    await isWaitedFor(other)
    const wanted = lock(taken)
    const answer = await written
    await wanted
    return answer
  } finally {
    await other.end()
  }
}

/** Postgres looks once whether somebody waits for ever: on a busy machine, too, after both of them do. */
beforeAll(() => {
  const { pool } = desk().payload.db as unknown as { pool: pg.Pool }
  pool.on('acquire', (client) => void client.query(`set deadlock_timeout = '10s'`))
})

const ask = (path: string, method: string, body: object) => () =>
  rest(`/articles${path}`, {
    body,
    headers: { 'Accept-Language': 'en' },
    method,
    token: desk().staff.administrator.token,
  })

const isTold = async (response: Response) =>
  expect([response.status, await response.json()]).toEqual([
    503,
    { errors: [expect.objectContaining({ message: expect.stringMatching(/^Others wrote/) })] },
  ])

describe('people who change the same articles at the same moment', () => {
  it('are told so, and to try again, where one waits for the other’s row', async () => {
    const { id } = await make()
    const change = ask(`?where[id][equals]=${id}&depth=0`, 'PATCH', { priority: 3 })
    await isTold(await crossing(rowOf(id), turnOf(id), change))
    const again = await change()
    expect([again.status, ((await again.json()) as { docs: object[] }).docs.length]).toEqual([
      200, 1,
    ])
  })

  it('are told so, and to try again, where one waits for the other’s turn', async () => {
    const { id } = await make()
    const { doc } = await translate(id, { language: 'ru' })
    // A kill takes the turns of the editions in the order of their ids as text.
    const [first, last] = [String(id), String(doc!.id)].sort().map(Number) as [number, number]
    const kill = ask(`/${id}/kill`, 'POST', { reason: 'Made up' })
    await isTold(await crossing(turnOf(last), turnOf(first), kill))
    expect((await kill()).status).toBe(200)
  })
})

describe('what somebody else deletes at the same moment', () => {
  const isNotFound = async (response: Response) =>
    expect([response.status, await response.json()]).toEqual([
      404,
      { errors: [expect.objectContaining({ message: 'Not Found' })] },
    ])
  const waiting = async (lock: Lock, remove: Lock, write: () => Promise<Response>) => {
    const other = await begin()
    try {
      await other.query(lock[0], [lock[1]])
      const written = write()
      await isWaitedFor(other)
      await other.query(remove[0], [remove[1]])
      await other.query('commit')
      return await written
    } finally {
      await other.end()
    }
  }

  it('is said not to be found by who restores a version of it', async () => {
    const { id } = await make()
    const { docs } = await desk().payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
    })
    const restore = ask(`/versions/${docs[0]!.id}`, 'POST', {})
    const remove: Lock = ['delete from articles where id = $1', id]
    await isNotFound(await waiting(turnOf(id), remove, restore))
  })

  it('is said not to be found by who changes it', async () => {
    const { payload, staff } = desk()
    const { id } = await payload.create({ collection: 'tags', data: { name: 'Brief' } as never })
    const remove: Lock = ['delete from tags where id = $1', id]
    const change = () =>
      rest(`/tags/${id}`, {
        body: { slug: 'short' },
        headers: { 'Accept-Language': 'en' },
        method: 'PATCH',
        token: staff.administrator.token,
      })
    await isNotFound(await waiting(remove, remove, change))
  })

  it('is what is told, where the draft that is saved names it', async () => {
    const { payload } = desk()
    const { id } = await make()
    const tag = await payload.create({ collection: 'tags', data: { name: 'Bref' } as never })
    const save = (data: object) => ask(`/${id}?draft=true&autosave=true`, 'PATCH', data)
    expect((await save({ headline: 'First' })()).status).toBe(200)
    const remove: Lock = ['delete from tags where id = $1', tag.id]
    const saved = await waiting(remove, remove, save({ tags: [tag.id] }))
    expect([saved.status, await saved.json()]).toEqual([
      400,
      { errors: [{ message: expect.stringMatching(/^The request names a document/) }] },
    ])
  })
})

describe('a change of many articles', () => {
  it('holds no address while it waits for an article, as whoever has that may want it', async () => {
    const { id } = await make()
    const slug = `wanted-by-two-${id}`
    const other = await begin()
    try {
      const [turn, article] = turnOf(id)
      await other.query(turn, [article])
      const written = ask(`?where[id][equals]=${id}&depth=0`, 'PATCH', { slug })()
      await isWaitedFor(other)
      const { rows } = await other.query(
        `select pg_try_advisory_xact_lock(
          hashtextextended('newsroom: address wanted-by-two in articles en', 0)) as free`,
      )
      expect(rows).toEqual([{ free: true }])
      await other.query('rollback')
      expect((await written).status).toBe(200)
    } finally {
      await other.end()
    }
  })
})

describe('sections of the same name, added at the same moment', () => {
  it('have addresses of their own', async () => {
    const add = async () => {
      const { administrator } = desk().staff
      const response = await rest('/sections', {
        body: { name: 'High Seas' },
        method: 'POST',
        token: administrator.token,
      })
      return ((await response.json()) as { doc?: { slug?: string } }).doc?.slug
    }
    const slugs = await Promise.all([add(), add(), add()])
    expect(slugs.sort()).toEqual(['high-seas', 'high-seas-2', 'high-seas-3'])
  })
})
