import type { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { executorOf } from './executorOf.ts'

/** Runs a statement as the request would, in its transaction if it has one. */
export const runSql = async <Row>(
  req: PayloadRequest,
  statement: ReturnType<typeof sql>,
): Promise<Row[]> => (await (await executorOf(req)).execute(statement)).rows as Row[]
