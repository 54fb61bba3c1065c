import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { countChange } from '../../database/changesTold.ts'
import { executorOf, transactionOf } from '../../database/executorOf.ts'
import { channel, keys } from './keys.ts'

/** Bytes; Postgres takes less than 8,000. */
const longest = 7000

/** Tells all processes, when the transaction is committed, which keys are stale. */
export const notify = async (stale: Iterable<string>, req: PayloadRequest): Promise<void> => {
  const messages: string[][] = [[]]
  let length = 0
  for (const key of new Set(stale)) {
    if (length + key.length + 3 > longest) {
      messages.push([])
      length = 0
    }
    messages.at(-1)!.push(key)
    length += key.length + 3
  }
  const executor = await executorOf(req)
  for (const message of messages.filter(({ length: count }) => count > 0)) {
    await executor.execute(sql`select pg_notify(${channel}, ${JSON.stringify(message)})`)
  }
  countChange(await transactionOf(req))
}

/** Tells all processes that anybody may read something anew, of which delivery’s answers may know nothing. */
export const notifyReaders = (req: PayloadRequest): Promise<void> => notify([keys.reads], req)
