import { getPayload, type SanitizedConfig } from 'payload'

import { everywhere } from '../delivery/http/everywhere.ts'
import { formatBytes } from '../pictures/refusal.ts'
import type { Sentence } from '../translations/sentence.ts'
import { addressOf } from './addressOf.ts'
import { queryAsksForTooMany, tooMany, urlLimitProblem } from './asksForTooMany.ts'
import { callerOf } from './callerOf.ts'
import { doorLimits } from './doorLimits.ts'
import { isForeign } from './isForeign.ts'
import { isNoRoute } from './isNoRoute.ts'
import { isLoginAttempt, loginAttemptsIn } from './loginAttempts.ts'
import { nestsDeeper } from './nestsDeeper.ts'
import { queryProblem } from './queryProblem.ts'
import { readRateLimits } from './readRateLimits.ts'
import { readWithin } from './readWithin.ts'
import { refuse } from './refuse.ts'
import { makeTurns } from './turns.ts'

/** A handler of Next's routes. */
type Handler<Context> = (request: Request, context: Context) => Promise<Response>

type Options = {
  config: Promise<SanitizedConfig> | SanitizedConfig
  /** Bodies are GraphQL queries. */
  isGraphQL?: boolean
}

/** The same of all routes, which Next may bundle apart. */
const shared = globalThis as { newsroomTurns?: ReturnType<typeof makeTurns> }

const originsOf = ({ cors, csrf }: SanitizedConfig): string[] => {
  const listed = typeof cors === 'object' && 'origins' in cors ? cors.origins : cors
  return [...csrf, ...(Array.isArray(listed) ? listed : [])]
}

type Query = { query: string; variables: Record<string, unknown> }

/** Of a body that cannot be read, what reads it tells. */
const asQuery = (body: string): Query | undefined => {
  try {
    const { query, variables } = JSON.parse(body) as Record<string, unknown>
    if (typeof query !== 'string') return undefined
    return { query, variables: (variables ?? {}) as Record<string, unknown> }
  } catch {
    return undefined
  }
}

/** As somebody whom nobody knows. */
const withoutCookies = (request: Request): Request => {
  const headers = new Headers(request.headers)
  headers.delete('cookie')
  return new Request(request, { headers })
}

const withBody = (request: Request, body: Uint8Array): Request =>
  new Request(request.url, {
    body: body as BodyInit,
    headers: request.headers,
    method: request.method,
    signal: request.signal,
  })

/**
 * The door of a route: who comes too often, what is foreign, too large or made to keep the newsroom busy
 * is refused before Payload sees it. Files are Payload's own to limit.
 */
export const guardRoute =
  <Context>(handler: Handler<Context>, { config: given, isGraphQL }: Options): Handler<Context> =>
  async (sent, context) => {
    const config = await given
    const { pathname, searchParams } = new URL(sent.url)
    // It is for reading alone, also by POST and from other sites, and has limits of its own, and words for them.
    const isDelivery = pathname.startsWith(`${config.routes.api}/delivery/`)
    const fromElsewhere = isForeign(sent, originsOf(config))
    const request = fromElsewhere && isDelivery ? withoutCookies(sent) : sent
    const limits = readRateLimits(process.env)
    const turns = (shared.newsroomTurns ??= makeTurns(limits))
    const refused = (sentence: Sentence, status: number, headers?: Record<string, string>) =>
      refuse(request, sentence, {
        config,
        // Pages of other sites can read why, as they can all of delivery.
        headers: { ...(isDelivery && everywhere), ...headers },
        status,
      })
    const later = (seconds: number, key: 'doorTooManyLogins' | 'doorTooOften') =>
      refused({ key, values: { seconds } }, 429, { 'Retry-After': String(seconds) })

    if (fromElsewhere && !isDelivery) return refused({ key: 'doorForeign' }, 403)
    const caller = await callerOf(request, await getPayload({ config, cron: true }))
    const known = caller.kind === 'person' || caller.kind === 'key'
    const address = addressOf(request.headers, limits.proxies)
    const wait = await turns.request(caller, address)
    if (wait !== undefined) return later(wait, 'doorTooOften')
    const limitProblem = known || isDelivery ? undefined : urlLimitProblem(searchParams)
    if (limitProblem) return refused(limitProblem, 400)

    /** Counts attempts to log in before they are made, so that many at once are no way around. */
    const attempt = async (count: number) =>
      count > 0 && address !== undefined ? turns.logins.take(address, count) : undefined
    const answer = async (asked: Request) => {
      const isAttempt = !isGraphQL && isLoginAttempt(request)
      const wait = await attempt(isAttempt ? 1 : 0)
      if (wait !== undefined) return later(wait, 'doorTooManyLogins')
      const response = await handler(asked, context)
      if (await isNoRoute(response)) {
        const values = { method: request.method, path: pathname }
        return refused({ key: 'noSuchRoute', values }, 404)
      }
      const tellsNothing = pathname.endsWith('/forgot-password')
      if (isAttempt && response.ok && !tellsNothing && address) await turns.logins.giveBack(address)
      return response
    }

    const type = request.headers.get('content-type') ?? ''
    if (!request.body || (known && type.includes('multipart/'))) return answer(request)
    const most = known ? doorLimits.body : doorLimits.bodyOfAnonymous
    const bytes = await readWithin(request, most)
    if (!bytes) return refused({ key: 'doorTooLarge', values: { most: formatBytes(most) } }, 413)
    const whole = withBody(request, bytes)
    if (type.includes('multipart/')) return answer(whole)

    const body = new TextDecoder().decode(bytes)
    if (type.includes('json') && nestsDeeper(body, doorLimits.nesting)) {
      return refused({ key: 'doorTooDeep', values: { levels: doorLimits.nesting } }, 400)
    }
    if (!known && type.includes('urlencoded')) {
      const problem = urlLimitProblem(new URLSearchParams(body))
      if (problem) return refused(problem, 400)
    }
    const asked = isGraphQL ? asQuery(body) : undefined
    if (asked) {
      const problem = queryProblem(asked.query)
      if (problem) return refused(problem, 400)
      if (!known && queryAsksForTooMany(asked.query, asked.variables)) return refused(tooMany, 400)
      const wait = await attempt(loginAttemptsIn(asked.query))
      if (wait !== undefined) return later(wait, 'doorTooManyLogins')
    }
    return answer(whole)
  }
