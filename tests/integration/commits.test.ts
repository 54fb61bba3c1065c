import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from '@payloadcms/db-postgres/drizzle'
import pg from 'pg'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'

import { importBytes } from '../../src/wire/importing/importBytes.ts'
import { eventually } from '../helpers/eventually.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { rest } from '../helpers/rest.ts'
import { makeStaff, type Person } from '../helpers/staff.ts'

let newsroom: TestPayload
let client: pg.Client
let administrator: Person

beforeAll(async () => {
  newsroom = await startPayload()
  client = new pg.Client(newsroom.databaseUrl)
  await client.connect()
  ;({ administrator } = await makeStaff(newsroom.payload))
})
afterAll(async () => {
  await client.end()
  await newsroom.close()
})

/** What happens when a tag of this name is committed; every statement before it succeeds. */
const atCommit = (name: string, statement: string) =>
  client.query(`
    create function at_commit() returns trigger language plpgsql as $$
      begin if new.name = '${name}' then ${statement}; end if; return new; end $$;
    create constraint trigger at_commit after insert on tags_locales
      deferrable initially deferred for each row execute function at_commit()`)

beforeEach(() => client.query('drop function if exists at_commit cascade'))

const makeTag = async (name: string) => {
  const response = await rest('/tags', {
    body: { kind: 'topic', name },
    method: 'POST',
    token: administrator.token,
  })
  const { errors } = (await response.json()) as { errors?: { message: string }[] }
  return { message: errors?.[0]?.message, status: response.status }
}
const hasTag = async (name: string) => {
  const { rowCount } = await client.query('select from tags_locales where name = $1', [name])
  return rowCount === 1
}

describe('a change that the database does not confirm', () => {
  it('is answered with an error when it is refused at the end', async () => {
    await atCommit('Refused', `raise exception 'not today'`)
    expect(await makeTag('Refused')).toEqual({
      message: expect.stringContaining('Nothing was saved'),
      status: 503,
    })
    expect(await hasTag('Refused')).toBe(false)
    expect((await makeTag('Taken')).status).toBe(201)
  })

  it('is answered with an error when the connection breaks, and the newsroom goes on', async () => {
    await atCommit('Broken', 'perform pg_terminate_backend(pg_backend_pid())')
    expect(await makeTag('Broken')).toEqual({
      message: expect.stringContaining('may or may not be there'),
      status: 503,
    })
    expect(await hasTag('Broken')).toBe(false)
    expect((await makeTag('Whole')).status).toBe(201)
  })

  it('leaves the newsroom running when all connections break, also those in use', async () => {
    const req = await createLocalReq({}, newsroom.payload)
    await initTransaction(req)
    const { rows } = await client.query<{ pid: number }>(
      `select pid, pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const ended = rows.map(({ pid }) => pid)
    await eventually(async () => {
      const left = await client.query('select from pg_stat_activity where pid = any ($1)', [ended])
      expect(left.rowCount).toBe(0)
    })
    await expect(commitTransaction(req)).rejects.toThrow(/may or may not be there/)
    expect((await makeTag('Afterwards')).status).toBe(201)
  })

  it('is told to whoever commits when an error before it was passed over', async () => {
    const { payload } = newsroom
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await payload.create({ collection: 'tags', data: { kind: 'topic', name: 'Poisoned' }, req })
    const { db } = (
      payload.db as unknown as {
        sessions: Record<string, { db: { execute: (query: object) => Promise<unknown> } }>
      }
    ).sessions[String(await req.transactionID)]!
    await db.execute(sql`select 1 / 0`).catch(() => {})
    await expect(commitTransaction(req)).rejects.toThrow(/Nothing was saved/)
    expect(await hasTag('Poisoned')).toBe(false)
  })

  it('leaves a wire story rejected, and not reported as taken in', async () => {
    await client.query(`
      create function at_commit() returns trigger language plpgsql as $$
        begin raise exception 'not today'; end $$;
      create constraint trigger at_commit after insert on articles
        deferrable initially deferred for each row execute function at_commit()`)
    const bytes = Buffer.from('Parliament Adopts the Budget\n\n2025-12-01 10:00:00\n\nIt did.')
    const result = await importBytes({ bytes, payload: newsroom.payload })
    expect(result).toMatchObject({ id: null, status: 'rejected' })
    expect((await client.query('select from articles')).rowCount).toBe(0)
  })
})
