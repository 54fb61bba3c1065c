import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../database/inOwnTransaction.ts'
import { runSql } from '../../database/runSql.ts'
import { isHeldByOthers } from '../../database/writeConflict.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'
import { countArticles, nextArticles } from './articleIds.ts'
import { idsFrom } from '../../relationships/idsFrom.ts'
import { lostArticles } from './lostArticles.ts'
import { refreshAddresses } from './refreshAddresses.ts'
import { refreshAgain } from './refreshAgain.ts'
import { refreshDocuments } from './refreshDocuments.ts'

/** Articles in a transaction: it has their turn, which those wait for who change them. */
const batch = 25

/** Transactions at once: one reads while another one writes. */
const lanes = 2

type Step = { done: number; total: number }

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** How often what somebody else holds is tried again. */
const attempts = 100

/**
 * Makes the whole read model anew, while it is read and written to: article by article, in small transactions, so
 * that it can be ended and begun again at any time. Readers get what is there already.
 * @param onStep told how far it is
 * @param stopping ends it between two transactions
 */
export const reindex = async ({
  onStep = () => {},
  options,
  payload,
  stopping,
}: {
  onStep?: (step: Step) => void
  options: SanitizedOptions
  payload: Payload
  stopping?: AbortSignal
}): Promise<Step> => {
  const once = async <T>(work: (scope: Scope) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inOwnTransaction(payload, (req) => work({ options, req }))
      } catch (error) {
        if (!isHeldByOthers(error) || attempt >= attempts) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
  /** Those that somebody changes at the moment come as soon as they have. */
  const refreshAll = async (ids: Id[]) => {
    let left = ids.map(String)
    for (let attempt = 1; left.length > 0; attempt += 1) {
      const done = await once(async (scope) => {
        await runSql(scope.req, sql`set local lock_timeout = '400ms'`)
        const turns = await refreshAgain(left, scope)
        await refreshAddresses(idsFrom(turns, options, payload), scope)
        return turns
      })
      left = left.filter((article) => !done.includes(article))
      if (left.length === 0) return
      if (attempt >= attempts) throw new Error(`Articles ${left.join(', ')} are held by others.`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await once(refreshDocuments)
  const total = await once(countArticles)
  let after: Id | null = null
  let done = 0
  let next: Promise<unknown> = Promise.resolve()
  const take = (): Promise<Id[]> => {
    const taking = next.then(async () => {
      const ids = await once((scope) => nextArticles(after, batch, scope))
      after = ids.at(-1) ?? after
      return ids
    })
    next = taking.catch(() => {})
    return taking
  }
  const lane = async () => {
    while (!stopping?.aborted) {
      const ids = await take()
      if (ids.length === 0) return
      await refreshAll(ids)
      done += ids.length
      onStep({ done, total: Math.max(total, done) })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (!stopping?.aborted) {
    const lost = idsFrom(await once(lostArticles), options, payload)
    for (let from = 0; from < lost.length; from += batch) {
      const ids = lost.slice(from, from + batch)
      await refreshAll(ids)
    }
  }
  return { done, total: Math.max(total, done) }
}
