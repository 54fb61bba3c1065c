import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { executorOf } from '../../database/executorOf.ts'
import { inOwnTransaction } from '../../database/inOwnTransaction.ts'
import { runSql } from '../../database/runSql.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'
import { countArticles, nextArticles } from './articleIds.ts'
import { buildAddresses } from './buildAddresses.ts'
import { buildDocuments } from './buildDocuments.ts'
import { buildRows } from './buildRows.ts'
import { lostArticles } from './lostArticles.ts'
import { searchSettings } from '../../search/SearchSettings.ts'
import { differingSearch, type Executor as SearchExecutor } from '../../search/writeSearch.ts'
import type { Row } from './rowOf.ts'
import { searchDocumentOf } from './searchDocumentOf.ts'
import { shown } from './shown.ts'
import { textsOf } from './sqlOf.ts'

/** Something that readers get otherwise than they should. */
export type Difference = {
  /** Of the article; or the name of a document. */
  of: string
  /** Such as `card`, or `listings`. */
  what: string
  /** What delivery has; `null`: nothing. */
  has: unknown
  /** What it should have. */
  should: unknown
}

type Scope = { options: SanitizedOptions; req: PayloadRequest }

const batch = 100

/** Whatever the order of an object's keys is. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )

const compare = (
  of: string,
  has: null | Record<string, unknown>,
  should: null | Record<string, unknown>,
): Difference[] => {
  if (!has || !should) return has === should ? [] : [{ has, of, should, what: 'row' }]
  return Object.keys(should).flatMap((what) =>
    canonical(has[what]) === canonical(should[what])
      ? []
      : [{ has: has[what], of, should: should[what], what }],
  )
}

/** Written down in a moment of Postgres' own, to be compared as text. */
const iso = (moment: unknown) => new Date(String(moment)).toISOString()

const verifyBatch = async (ids: readonly Id[], scope: Scope): Promise<Difference[]> => {
  const { req } = scope
  const articles = textsOf(ids.map(String))
  const { opens, rows } = await buildRows(ids, scope)
  const should = new Map(rows.map((row) => [row.article, row]))
  const stored = await runSql<Row & Record<string, unknown>>(
    req,
    sql`select * from newsroom_delivery where article = any(${articles})`,
  )
  const has = new Map(
    stored.map((row) => [
      row.article,
      { ...row, published_at: iso(row.published_at), updated_at: iso(row.updated_at) },
    ]),
  )
  const listings = await runSql<{ article: string; lists: string[] }>(
    req,
    sql`select article, array_agg(language || ' ' || list || ' ' ||
        to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as lists
      from newsroom_delivery_listings where article = any(${articles}) group by article`,
  )
  const listed = new Map(listings.map(({ article, lists }) => [article, lists.sort()]))
  const searched = await differingSearch(
    (await executorOf(req)) as SearchExecutor,
    rows.map(searchDocumentOf),
    searchSettings(scope.options),
  )
  const places = await buildAddresses(ids, scope)
  const addresses = await runSql<{ article: string; language: string; slug: string }>(
    req,
    sql`select language, slug, article from newsroom_delivery_addresses
      where article = any(${articles})`,
  )
  const gone = await runSql<{ article: string; notice: unknown }>(
    req,
    sql`select article, notice from newsroom_delivery_gone where article = any(${articles})`,
  )
  const marked = await runSql<{ article: string; opens: Date | string }>(
    req,
    sql`select article, due_at as opens from newsroom_delivery_stale
      where is_opening and article = any(${articles})`,
  )
  const addressesOf = (all: { article: string; language: string; slug: string }[], id: string) =>
    all
      .filter(({ article }) => article === id)
      .map(({ language, slug }) => `${language}/${slug}`)
      .sort()
  const noticeOf = (all: { article: string; notice: unknown }[], id: string) =>
    all.find(({ article }) => article === id)?.notice ?? null
  return ids.map(String).flatMap((id) => {
    const row = should.get(id)
    return [
      ...(searched.includes(id)
        ? [{ has: 'other words', of: id, should: 'those of its text', what: 'search' }]
        : []),
      ...compare(id, has.get(id) ?? null, row ?? null),
      ...compare(
        id,
        {
          addresses: addressesOf(addresses, id),
          gone: noticeOf(gone, id),
          listings: listed.get(id) ?? [],
          opens:
            opens.get(id) === undefined
              ? null
              : (marked
                  .map((one) => ({ ...one, opens: iso(one.opens) }))
                  .find((one) => one.article === id && one.opens === opens.get(id))?.opens ?? null),
        },
        {
          addresses: addressesOf(places.addresses, id),
          gone: noticeOf(places.gone, id),
          listings: (row?.lists ?? [])
            .map((list) => `${row!.language} ${list} ${row!.published_at}`)
            .sort(),
          opens: opens.get(id) ?? null,
        },
      ),
    ]
  })
}

/** Articles that wait to be made anew are not wrong yet. */
const withoutWaiting = async (
  differences: Difference[],
  { req }: Scope,
): Promise<{ differences: Difference[]; waiting: number }> => {
  if (differences.length === 0) return { differences, waiting: 0 }
  const waiting = await runSql<{ article: string }>(
    req,
    sql`select stale.article from newsroom_delivery_stale stale
        where stale.article is not null and due_at <= now()
      union select row.article from newsroom_delivery_stale stale
        join newsroom_delivery row
          on stale.shown = ${shown.newsroom} or row.shows @> array[stale.shown]
        where stale.shown is not null`,
  )
  const names = new Set(waiting.map(({ article }) => article))
  // What readers must not have is wrong whatever it waits for.
  const left = differences.filter(
    ({ of, should, what }) => (what === 'row' && should === null) || !names.has(of),
  )
  return { differences: left, waiting: differences.length - left.length }
}

const verifyDocuments = async (scope: Scope): Promise<Difference[]> => {
  const should = await buildDocuments(scope)
  const stored = await runSql<{ body: string; name: string }>(
    scope.req,
    sql`select name, body from newsroom_delivery_documents`,
  )
  const has = new Map(stored.map(({ body, name }) => [name, body]))
  return [...new Set([...should.keys(), ...has.keys()])].flatMap((name) =>
    has.get(name) === should.get(name)
      ? []
      : [
          {
            has: has.get(name) ?? null,
            of: name,
            should: should.get(name) ?? null,
            what: 'document',
          },
        ],
  )
}

/** In one moment, as articles come in while the others are compared. */
const verifyLost = async (scope: Scope): Promise<Difference[]> =>
  (await lostArticles(scope)).map((article) => ({
    has: 'something of it',
    of: article,
    should: null,
    what: 'row',
  }))

export type Verified = { articles: number; differences: Difference[]; waiting: number }

/**
 * Compares all that delivery has with the collections that it is made of, each part of it in one moment of the
 * database, and changes nothing. What waits for the worker is counted, and is no difference.
 */
export const verify = async ({
  onStep = () => {},
  options,
  payload,
}: {
  onStep?: (step: { done: number; total: number }) => void
  options: SanitizedOptions
  payload: Payload
}): Promise<Verified> => {
  const inOneMoment = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    inOwnTransaction(payload, async (req) => {
      await runSql(req, sql`set transaction isolation level repeatable read read only`)
      return work({ options, req })
    })
  const total = await inOneMoment(countArticles)
  let articles = 0
  const differences: Difference[] = []
  let waiting = 0
  for (let after: Id | null = null, isMore = true; isMore;) {
    const from: Id | null = after
    const found = await inOneMoment(async (scope) => {
      const ids = await nextArticles(from, batch, scope)
      const verified = await withoutWaiting(await verifyBatch(ids, scope), scope)
      return { ...verified, ids }
    })
    articles += found.ids.length
    differences.push(...found.differences)
    waiting += found.waiting
    after = found.ids.at(-1) ?? null
    isMore = found.ids.length > 0
    onStep({ done: articles, total: Math.max(total, articles) })
  }
  differences.push(
    ...(await inOneMoment(async (scope) => [
      ...(await verifyDocuments(scope)),
      ...(await verifyLost(scope)),
    ])),
  )
  return { articles, differences, waiting }
}
