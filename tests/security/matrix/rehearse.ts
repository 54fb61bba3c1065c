import { sql } from '@payloadcms/db-postgres/drizzle'
import pg from 'pg'

import type { Newsroom } from './newsroom.ts'

type Session = { db: { execute: (query: unknown) => PromiseLike<{ rows: { mark: string }[] }> } }
type Adapter = {
  commitTransaction: (id: number | string | Promise<number | string>) => Promise<void>
  rollbackTransaction: (id: number | string) => Promise<void>
  sessions: Record<number | string, Session | undefined>
}

/** What writing to articles could change. */
const tables = '^_?(articles|stories|audit|redirects|payload_jobs|users|roles|sections|media)'

/** One line over all that the newsroom has stored, refusals in the log apart. */
const markOf = (names: readonly string[]) =>
  `select md5(concat_ws('|', ${names
    .map((name) => {
      const kept = name === 'audit' ? ` where "action" <> 'refused'` : ''
      return `(select md5(string_agg(row::text, '|' order by row::text)) from "${name}" row${kept})`
    })
    .join(', ')})) as mark`

/**
 * Lets operations run to their end, and takes back what they did instead of committing it: the newsroom
 * stays as it was prepared. Tells of each whether it would have changed anything.
 */
export const rehearse = async ({ databaseUrl, payload }: Newsroom) => {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const { rows } = await client.query<{ table_name: string }>(
    `select table_name from information_schema.tables
     where table_schema = 'public' and table_name ~ $1 and table_name <> 'users_sessions' order by 1`,
    [tables],
  )
  const text = markOf(rows.map(({ table_name: name }) => name))
  const stored = async () =>
    (await client.query<{ mark: string }>({ name: 'mark', text })).rows[0]!.mark

  const adapter = payload.db as unknown as Adapter
  const { commitTransaction } = adapter
  return {
    close: () => client.end(),
    stored,
    /**
     * @param act what is tried
     * @param before what `stored` says
     */
    try: async <T>(act: () => Promise<T>, before: string) => {
      let changed = false
      adapter.commitTransaction = async (given) => {
        const id = await given
        const session = adapter.sessions[id]
        if (session) {
          const { rows: now } = await session.db.execute(sql.raw(text))
          changed ||= now[0]!.mark !== before
        }
        await adapter.rollbackTransaction(id)
      }
      try {
        const result = await act()
        return { changed, result }
      } finally {
        adapter.commitTransaction = commitTransaction
      }
    },
  }
}
