import { sql } from '@payloadcms/db-postgres/drizzle'
import { NotFound, type Config, type Payload, type PayloadRequest } from 'payload'

import { runSql } from './runSql.ts'
import { tablesOf } from './tablesOf.ts'

type Database = Config['db']
type UpdateOne = ReturnType<Database['init']>['updateOne']

/**
 * The same database adapter, which changes no document that somebody else has deleted since it was read: Payload
 * (3.90) writes a row for each id that it is given, so the document would come back, or half of it.
 */
export const refuseDeleted = (db: Database): Database => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args)
    const own = adapter.updateOne
    const updateOne: UpdateOne = async function (this: Payload['db'], given) {
      const { collection, id, options, req } = given
      if (req?.payload && id !== undefined && !options?.upsert) {
        const { rows } = tablesOf(collection, { db: this } as Payload)
        const held = sql`select from ${rows} where ${rows.id} = ${id} for no key update`
        const [row] = await runSql(req as PayloadRequest, held)
        if (!row) throw new NotFound(req.t)
      }
      return own.call(this, given)
    }
    return Object.assign(adapter, { updateOne })
  },
})
