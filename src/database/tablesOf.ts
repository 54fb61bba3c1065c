import type { ExtraConfigColumn } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { CollectionSlug, Payload } from 'payload'

export type Table = Record<string, ExtraConfigColumn>

type Adapter = {
  relationshipsSuffix?: string
  tableNameMap: Map<string, string>
  tables: Record<string, Table | undefined>
  versionsSuffix?: string
}

const bare = (name: string) => name.replaceAll(/[\W_]+/g, '').toLowerCase()

/**
 * Which of these is the table of a collection. Payload does not export how it makes snake case of a
 * slug; letters and digits stay the same.
 */
export const tableNameOf = (slug: string, names: Iterable<string>): string | undefined =>
  [...names].find((name) => !name.startsWith('_') && bare(name) === bare(slug))

/**
 * The tables of a collection as the adapter names them: `rows`, whose columns are keyed by field
 * (`section`, `dateline_place`), and `relations` of the fields that hold many, keyed by the slug that
 * they lead to (`tagsID`) beside `parent`, `path` and `order`; and `versions`, whose columns are those of
 * `rows` after `version_`, beside `parent`.
 */
export const tablesOf = (
  collection: CollectionSlug,
  { db }: Payload,
): { relations: Table | undefined; rows: Table; versions: Table | undefined } => {
  const {
    relationshipsSuffix = '_rels',
    tableNameMap,
    tables,
    versionsSuffix = '_v',
  } = db as unknown as Adapter
  const key = tableNameOf(collection, tableNameMap.keys())
  const name = key === undefined ? undefined : tableNameMap.get(key)
  const rows = name === undefined ? undefined : tables[name]
  const relations = tables[`${name}${relationshipsSuffix}`]
  if (!rows) {
    throw new Error(
      `The database has no table for the collection “${collection}”. The newsroom needs postgresAdapter().`,
    )
  }
  return { relations, rows, versions: tables[`_${name}${versionsSuffix}`] }
}
