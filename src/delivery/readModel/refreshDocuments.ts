import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { advisoryLock } from '../../database/advisoryLock.ts'
import { executorOf } from '../../database/executorOf.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { buildDocuments } from './buildDocuments.ts'
import { keys } from './keys.ts'
import { notify } from './notify.ts'
import { textsOf } from './sqlOf.ts'

const keysOf = (name: string): string[] => {
  if (name.startsWith('sections:')) return [keys.sections]
  return [name === 'front' ? keys.front : keys.newsroom]
}

/** Writes down what delivery knows of the newsroom beside its articles, in the request's transaction. */
export const refreshDocuments = async (scope: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<void> => {
  const { req } = scope
  // Of two whose changes are under way at once, the later one sees what the other has written.
  await advisoryLock(req, 'newsroom: documents of the delivery')
  const documents = await buildDocuments(scope)
  const given = JSON.stringify([...documents].map(([name, body]) => ({ name, body })))
  const executor = await executorOf(req)
  const { rows } = await executor.execute(sql`
    with dropped as (
      delete from newsroom_delivery_documents
      where not name = any(${textsOf([...documents.keys()])})
      returning name
    ), written as (
      insert into newsroom_delivery_documents as old (name, body)
      select name, body from jsonb_to_recordset(${given}::jsonb) as given(name text, body text)
      on conflict (name) do update set body = excluded.body where old.body <> excluded.body
      returning name
    )
    select name from dropped union all select name from written`)
  await notify(
    (rows as { name: string }[]).flatMap(({ name }) => keysOf(name)),
    req,
  )
}
