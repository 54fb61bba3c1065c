import type { ClientBase } from 'pg'

/** Articles by id, each with the ids of its related news in their order. */
export type Related = { article: number; others: number[] }[]

/** Puts related news under some articles of the bare tables, in the place of what was picked. */
export const setRelated = async (client: ClientBase, related: Related): Promise<void> => {
  await client.query('delete from bare.related where article = any($1)', [
    related.map(({ article }) => article),
  ])
  const rows = related.flatMap(({ article, others }) =>
    others.map((other, index) => ({ article, other, position: index + 1 })),
  )
  await client.query(
    `insert into bare.related
      select article, position, other from json_to_recordset($1)
      as one (article integer, position integer, other integer)`,
    [JSON.stringify(rows)],
  )
}
