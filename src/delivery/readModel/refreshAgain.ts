import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { runSql } from '../../database/runSql.ts'
import { storyTurnOf, turnOf } from '../../editions/turnOf.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { idOf } from '../../relationships/idOf.ts'
import { idsFrom } from '../../relationships/idsFrom.ts'
import { buildRows } from './buildRows.ts'
import { markOpening } from './markStale.ts'
import { textsOf } from './sqlOf.ts'
import { writeRows } from './writeRows.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** Those whose story nobody changes, nor will until the transaction ends: a translation shows what its source has. */
const inStillStories = async (
  articles: readonly string[],
  { options, req }: Scope,
): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    draft: false,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { story: true },
    trash: true,
    where: { id: { in: idsFrom(articles, options, req.payload) } },
  })
  const stories = new Set(docs.map(({ story }) => String(idOf(story))))
  const turns = [...stories].map((story) => ({ story, turn: storyTurnOf(story) }))
  const still = await runSql<{ story: string }>(
    req,
    sql`select story from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb)
        as given(story text, turn text)
      where pg_try_advisory_xact_lock_shared(hashtextextended(turn, 0))`,
  )
  const held = new Set(still.map(({ story }) => story))
  const moving = docs.filter(({ story }) => !held.has(String(idOf(story))))
  const left = new Set(moving.map(({ id }) => String(id)))
  return articles.filter((article) => !left.has(article))
}

/**
 * Makes the rows of articles anew beside those who change them: in their turn, as an editor would, so that neither
 * writes what the other has read before. It waits for nobody.
 * @returns the articles whose turn it got; others are being changed
 */
export const refreshAgain = async (
  articles: readonly string[],
  scope: Scope,
): Promise<string[]> => {
  const { options, req } = scope
  // With a number of its own, the transaction is among those that a change of names is spread after.
  await runSql(req, sql`select pg_current_xact_id()`)
  const held = await runSql<{ article: string }>(
    req,
    sql`select article from jsonb_to_recordset(
        ${JSON.stringify(articles.map((article) => ({ article, turn: turnOf(article) })))}::jsonb
      ) as given(article text, turn text)
      where pg_try_advisory_xact_lock(hashtextextended(turn, 0))`,
  )
  if (held.length === 0) return []
  const turns = await inStillStories(
    held.map(({ article }) => article),
    scope,
  )
  if (turns.length === 0) return []
  await runSql(
    req,
    sql`delete from newsroom_delivery_stale
      where article = any(${textsOf(turns)}) and due_at > now()`,
  )
  const { opens, rows } = await buildRows(idsFrom(turns, options, req.payload), scope)
  await writeRows({ articles: turns, rows }, { ...scope, isAll: true })
  for (const [article, opening] of opens) await markOpening(article, opening, req)
  return turns
}
