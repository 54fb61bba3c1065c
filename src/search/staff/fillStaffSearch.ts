import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { plainText, outline } from '../../../fields/body/outline.ts'
import type { Body } from '../../../fields/body/nodes.ts'
import { inOwnTransaction } from '../../database/inOwnTransaction.ts'
import { runSql } from '../../database/runSql.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'
import { complete } from './complete.ts'
import { staffSettingsOf } from './staffSettingsOf.ts'
import { staffVectorOf, type StaffDocument } from './writeStaffSearch.ts'

/** Articles in a transaction. */
const batch = 100

/** An article as it was last saved, as far as the staff searches it. */
export type Searched = {
  body?: Body | null
  headline?: null | string
  id: Id
  slug?: null | string
  summary?: null | string
}

export const staffDocumentOf = ({
  body,
  headline,
  id,
  slug,
  summary,
}: Searched): StaffDocument => ({
  article: id,
  headline,
  slug,
  summary,
  text: plainText(outline(body)),
})

const say = (req: PayloadRequest) =>
  runSql(
    req,
    sql`insert into newsroom_article_search (article, vector) values (${complete}, '')
      on conflict do nothing`,
  )

/** The next articles after one, as they were last saved, in the trash too. */
const latestAfter = async (
  after: Id | null,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Searched[]> => {
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    draft: true,
    limit: batch,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { body: true, headline: true, slug: true, summary: true },
    sort: 'id',
    trash: true,
    where: after === null ? {} : { id: { greater_than: after } },
  })
  return docs as unknown as Searched[]
}

/**
 * Has the staff find articles that were there before they could be found by their words; once. What is written
 * meanwhile is newer and stays.
 * @param again also those that can be found, which may lose what is saved at the very moment. @default false
 * @param stopping ends it between two transactions; it begins anew then
 */
export const fillStaffSearch = async ({
  again = false,
  options,
  payload,
  stopping,
}: {
  again?: boolean
  options: SanitizedOptions
  payload: Payload
  stopping?: AbortSignal
}): Promise<void> => {
  const [done] = await inOwnTransaction(payload, (req) =>
    runSql(req, sql`select from newsroom_article_search where article = ${complete}`),
  )
  if (done && !again) return
  for (let after: Id | null = null; !stopping?.aborted;) {
    const from: Id | null = after
    const found = await inOwnTransaction(payload, async (req) => {
      const articles = await latestAfter(from, { options, req })
      const rows = articles.map(staffDocumentOf).map((document) => ({
        article: String(document.article),
        vector: staffVectorOf(document, staffSettingsOf(options)),
      }))
      await runSql(
        req,
        sql`insert into newsroom_article_search (article, vector)
          select article, vector::tsvector
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(article text, vector text)
          ${again ? sql`on conflict (article) do update set vector = excluded.vector` : sql`on conflict do nothing`}`,
      )
      if (articles.length === 0) await say(req)
      return articles
    })
    if (found.length === 0) return
    after = found.at(-1)!.id
  }
}
