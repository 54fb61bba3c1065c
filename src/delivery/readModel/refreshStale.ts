import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../database/inOwnTransaction.ts'
import { runSql } from '../../database/runSql.ts'
import { isHeldByOthers } from '../../database/writeConflict.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { refreshAgain } from './refreshAgain.ts'
import { shown } from './shown.ts'
import { textsOf } from './sqlOf.ts'

/** Articles in one transaction: it has their turn, which those wait for who change them. */
const batch = 20

const drop = (entries: readonly { id: string }[], req: PayloadRequest) =>
  runSql(
    req,
    sql`delete from newsroom_delivery_stale
      where id in (select jsonb_array_elements_text(
        ${JSON.stringify(entries.map(({ id }) => id))}::jsonb
      )::bigint)`,
  )

/**
 * Puts articles in the place of what they show. Whoever was publishing when it changed may have read it as it
 * was, and their rows cannot be seen yet: so it waits until all have ended that were under way when the change
 * was committed.
 * @returns whether anything is left that has to wait
 */
const spread = async (req: PayloadRequest): Promise<boolean> => {
  await runSql(
    req,
    sql`update newsroom_delivery_stale set readers = pg_snapshot_xmax(pg_current_snapshot())
      where shown is not null and readers is null and due_at <= now()`,
  )
  const entries = await runSql<{ id: string; shown: string }>(
    req,
    sql`select id, shown from newsroom_delivery_stale
      where shown is not null and readers <= pg_snapshot_xmin(pg_current_snapshot())
      order by id for update skip locked`,
  )
  if (entries.length > 0) {
    const named = entries.map((entry) => entry.shown)
    await runSql(
      req,
      sql`insert into newsroom_delivery_stale (article, due_at)
        select article, now() from newsroom_delivery
        where ${named.includes(shown.newsroom) ? sql`true` : sql`shows && ${textsOf(named)}`}
        order by published_at desc`,
    )
    await drop(entries, req)
  }
  const [left] = await runSql<{ waits: boolean }>(
    req,
    sql`select exists (
      select from newsroom_delivery_stale where shown is not null and due_at <= now()
    ) as waits`,
  )
  return left?.waits === true
}

type Due = { article: string; id: string }

/**
 * Those whose embargo ends come first, by this machine's clock, which also says whether they are public: the
 * database may have another. What somebody else is at is left to them.
 */
const dueOnes = async (req: PayloadRequest): Promise<Due[]> => {
  for (const isOpening of [true, false]) {
    const now = isOpening ? sql`${new Date().toISOString()}::timestamptz` : sql`now()`
    const due = await runSql<Due>(
      req,
      sql`select id, article from newsroom_delivery_stale
        where article is not null and is_opening = ${isOpening} and due_at <= ${now}
        order by due_at, id limit ${batch * 5} for update skip locked`,
    )
    if (due.length > 0) return due
  }
  return []
}

/** @returns how many articles were made anew, and whether some wait for those who change them */
const refreshSome = async (
  req: PayloadRequest,
  { options, only }: { only?: string; options: SanitizedOptions },
): Promise<{ articles: string[]; made: number; waits: boolean }> => {
  await runSql(req, sql`set local lock_timeout = '400ms'`)
  const due = await dueOnes(req)
  const articles = only ? [only] : [...new Set(due.map(({ article }) => article))].slice(0, batch)
  if (articles.length === 0) return { articles, made: 0, waits: false }
  try {
    // First, as what opens only later leaves a mark of its own.
    await drop(
      due.filter(({ article }) => articles.includes(article)),
      req,
    )
    const turns = await refreshAgain(articles, { options, req })
    const others = articles.filter((article) => !turns.includes(article))
    await markAgain(others, req)
    return { articles, made: turns.length, waits: others.length > 0 }
  } catch (error) {
    throw Object.assign(new Unmade(articles), { cause: error })
  }
}

/** Rows that could not be made, whatever the reason is. */
class Unmade extends Error {
  constructor(readonly articles: string[]) {
    super(`Delivery could not be made anew of the articles ${articles.join(', ')}.`)
  }
}

const markAgain = async (articles: readonly string[], req: PayloadRequest): Promise<void> => {
  if (articles.length === 0) return
  await runSql(
    req,
    sql`insert into newsroom_delivery_stale (article, due_at)
      select unnest(${textsOf(articles)}), now()`,
  )
}

/** In milliseconds. */
const pause = 100

type Scope = {
  options: SanitizedOptions
  /**
   * Milliseconds in which what others hold is waited for.
   * @default 30000
   */
  patience?: number
  payload: Payload
  /** Ends it between two transactions. */
  stopping?: AbortSignal
}

/** One that cannot be made holds up no other: it is tried again in an hour. */
const refreshOneByOne = async (
  articles: readonly string[],
  { options, payload }: Scope,
): Promise<void> => {
  for (const article of articles) {
    try {
      await inOwnTransaction(payload, (req) => refreshSome(req, { only: article, options }))
    } catch (error) {
      payload.logger.error({
        err: error,
        msg: `Delivery could not be made anew of article ${article}; it is tried again in an hour.`,
      })
      await inOwnTransaction(payload, (req) =>
        runSql(
          req,
          sql`update newsroom_delivery_stale set due_at = now() + interval '1 hour'
            where article = ${article}
              and due_at <= greatest(now(), ${new Date().toISOString()}::timestamptz)`,
        ),
      )
    }
  }
}

const refreshAll = async (scope: Scope): Promise<void> => {
  const { options, patience = 30_000, payload, stopping } = scope
  for (let since = Date.now(); !stopping?.aborted;) {
    let waits = await inOwnTransaction(payload, spread)
    let made = 0
    try {
      const done = await inOwnTransaction(payload, (req) => refreshSome(req, { options }))
      made = done.made
      waits ||= done.waits
    } catch (error) {
      waits = true
      if (!isHeldByOthers(error)) {
        if (!(error instanceof Unmade)) throw error
        await refreshOneByOne(error.articles, scope)
      }
    }
    if (made > 0) since = Date.now()
    else if (!waits) return
    else if (Date.now() - since > patience) {
      throw new Error(
        'Rows of the delivery are held by others for too long; they are made anew later.',
      )
    } else await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

const running = new WeakMap<Payload, { again: boolean; work: Promise<void> }>()

/**
 * Makes anew what is stale and due, in small transactions: what is done stays done, whatever ends the process.
 * Several processes may do so at once; within one, whoever comes while it is done waits for what is done for them.
 * @throws Error when something is still held by others after some time: whoever has queued it tries again
 */
export const refreshStale = async (scope: Scope): Promise<void> => {
  const known = running.get(scope.payload)
  if (known) {
    known.again = true
    return known.work
  }
  const state = { again: true, work: Promise.resolve() }
  running.set(scope.payload, state)
  state.work = (async () => {
    try {
      while (state.again) {
        state.again = false
        await refreshAll(scope)
      }
    } finally {
      running.delete(scope.payload)
    }
  })()
  return state.work
}
