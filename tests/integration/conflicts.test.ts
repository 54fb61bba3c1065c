import { beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'

import { useEditions } from '../helpers/editions.ts'
import { eventually } from '../helpers/eventually.ts'
import { rest } from '../helpers/rest.ts'

const { desk, make } = useEditions()

/** Holds `last`, and wants `first` as soon as whoever has it waits for `last`: one of both has to go. */
const crossing = async <T>(
  { first, last, lock }: { first: number; last: number; lock: string },
  write: () => Promise<T>,
): Promise<T> => {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  try {
    // The other one is found out.
    await other.query(`set deadlock_timeout = '1h'`)
    await other.query('begin')
    await other.query(lock, [last])
    const written = write()
    await eventually(async () => {
      const { rows } = await other.query(
        `select from pg_locks
         where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`,
      )
      expect(rows.length).toBeGreaterThan(0)
    })
    const wanted = other.query(lock, [first])
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

describe('people who change the same articles at the same moment', () => {
  it.each([
    ['turns', `select pg_advisory_xact_lock(hashtextextended('newsroom: article ' || $1::int, 0))`],
    ['rows', 'select from articles where id = $1 for update'],
  ])('are told so, and to try again, where one waits for the other’s %s', async (_, lock) => {
    const [first, last] = [(await make()).id, (await make()).id]
    const change = () =>
      rest(`/articles?where[id][in]=${first},${last}&sort=id&depth=0`, {
        body: { priority: 3 },
        headers: { 'Accept-Language': 'en' },
        method: 'PATCH',
        token: desk().staff.editor.token,
      })
    const response = await crossing({ first, last, lock }, change)
    expect([response.status, await response.json()]).toEqual([
      503,
      { errors: [expect.objectContaining({ message: expect.stringMatching(/^Others wrote/) })] },
    ])
    const again = await change()
    expect([again.status, ((await again.json()) as { docs: object[] }).docs.length]).toEqual([
      200, 2,
    ])
  })
})
