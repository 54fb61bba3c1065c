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

/**
 * Holds `held`, and takes what `write` has by then as soon as it waits for that: one of both has to go.
 */
const crossing = async <T>(held: Lock, taken: Lock, write: () => Promise<T>): Promise<T> => {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  const lock = ([sql, article]: Lock) => other.query(sql, [article])
  try {
    // The other one is found out.
    await other.query(`set deadlock_timeout = '1h'`)
    await other.query('begin')
    await lock(held)
    const written = write()
    await eventually(async () => {
      const { rows } = await other.query(
        `select from pg_locks
         where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`,
      )
      expect(rows.length).toBeGreaterThan(0)
    })
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
