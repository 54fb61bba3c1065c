import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { configToSchema } from '@payloadcms/graphql'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { printSchema } from 'graphql'
import { generateTypes } from 'payload/node'
import pg from 'pg'

import { startPayload, type TestPayload } from '../helpers/payload.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const migrations = path.join(root, 'src/database/migrations')

let newsroom: TestPayload
let client: pg.Client

beforeAll(async () => {
  newsroom = await startPayload()
  client = new pg.Client(newsroom.databaseUrl)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await newsroom.close()
})

const rowsOf = async <Row extends object>(statement: string) =>
  (await client.query<Row>(statement)).rows

/** The names of all that the newsroom has in the database, with what each of them names. */
const names = () =>
  rowsOf<{ kind: string; name: string }>(`
    select 'table or index' as kind, relname as name from pg_class
      where relnamespace = 'public'::regnamespace
    union all select 'column', attname from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
    union all select 'constraint', conname from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select 'type', typname from pg_type where typnamespace = 'public'::regnamespace
      and typtype = 'e'
    union all select 'enum value', enumlabel from pg_enum
  `)

const indexes = async () => {
  const rows = await rowsOf<{ columns: string; definition: string; name: string; table: string }>(`
    select indexname as name, tablename as table, indexdef as definition,
      substring(indexdef from 'USING \\w+ \\((.*?)\\)(?: WHERE|$)') as columns
    from pg_indexes where schemaname = 'public'
  `)
  return rows
}

describe('the database', () => {
  it('has no name that Postgres cuts off: at most 62 bytes, since a cut one has 63', async () => {
    const all = await names()
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(({ name }) => Buffer.byteLength(name) > 62)).toEqual([])
  })

  it('has none in its migrations either, where they are not yet cut', () => {
    const snapshot = fs.readdirSync(migrations).filter((file) => file.endsWith('.ts'))
    const quoted = snapshot.flatMap((file) =>
      [...fs.readFileSync(path.join(migrations, file), 'utf8').matchAll(/"([^"\n]+)"/g)].map(
        ([, name]) => name!,
      ),
    )
    expect(quoted.length).toBeGreaterThan(300)
    expect(quoted.filter((name) => Buffer.byteLength(name) > 62)).toEqual([])
  })

  it('has for each table of translations an index by the row that they belong to', async () => {
    const tables = await rowsOf<{ table: string }>(
      `select tablename as table from pg_tables where schemaname = 'public'
        and tablename like '%\\_locales'`,
    )
    const alone = (await indexes()).filter(({ columns }) => columns === '_parent_id')
    const indexed = new Set(alone.map(({ table }) => table))
    expect(tables.map(({ table }) => table)).toContain('articles_locales')
    expect(tables.filter(({ table }) => !indexed.has(table))).toEqual([])
  })

  it.each([
    ['articles_language_slug_idx', /UNIQUE.*\(language, slug\).*deleted_at IS NULL/],
    ['articles_story_language_idx', /UNIQUE.*\(story_id, language\).*deleted_at IS NULL/],
  ])('has one article in a place, but for the trash: %s', async (name, definition) => {
    expect((await indexes()).find((each) => each.name === name)?.definition).toMatch(definition)
  })

  it('is all made by migrations: nothing of the collections is missing in them', async () => {
    const adapter = newsroom.payload.db as unknown as PostgresAdapter
    const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
    const latest = fs
      .readdirSync(migrations)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .at(-1)!
    const migrated = JSON.parse(fs.readFileSync(path.join(migrations, latest), 'utf8')) as object
    const wanted = await generateDrizzleJson(adapter.schema)
    expect(await generateMigration(migrated as typeof wanted, wanted)).toEqual([])
  })
})

describe('what is generated is current', () => {
  it('the types: npx payload generate:types', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-types-'))
    const outputFile = path.join(folder, 'payload-types.ts')
    const { config } = newsroom.payload
    try {
      await generateTypes(
        { ...config, typescript: { ...config.typescript, outputFile } },
        { log: false },
      )
      const committed = fs.readFileSync(path.join(root, 'src/payload-types.ts'), 'utf8')
      expect(fs.readFileSync(outputFile, 'utf8') === committed).toBe(true)
    } finally {
      fs.rmSync(folder, { force: true, recursive: true })
    }
  })

  it('the GraphQL schema: npx payload-graphql generate:schema', () => {
    const { schema } = configToSchema(newsroom.payload.config)
    const committed = fs.readFileSync(path.join(root, 'schema.graphql'), 'utf8')
    expect(printSchema(schema) === committed).toBe(true)
  })
})
