import { getPayload, type SanitizedConfig } from 'payload'

import { formatBytes } from '../pictures/refusal.ts'
import { queryAsksForTooMany, urlAsksForTooMany } from './asksForTooMany.ts'
import { callerOf } from './callerOf.ts'
import { doorLimits } from './doorLimits.ts'
import { isForeign } from './isForeign.ts'
import { nestsDeeper } from './nestsDeeper.ts'
import { queryProblem } from './queryProblem.ts'
import { readWithin } from './readWithin.ts'
import { refuse } from './refuse.ts'

/** A handler of Next's routes. */
type Handler<Context> = (request: Request, context: Context) => Promise<Response>

type Options = {
  config: Promise<SanitizedConfig> | SanitizedConfig
  /** Bodies are GraphQL queries. */
  isGraphQL?: boolean
}

const originsOf = ({ cors, csrf }: SanitizedConfig): string[] => {
  const listed = typeof cors === 'object' && 'origins' in cors ? cors.origins : cors
  return [...csrf, ...(Array.isArray(listed) ? listed : [])]
}

const tooMany = { key: 'doorTooMany', values: { most: doorLimits.documents } } as const

/** Of a body that cannot be read, what reads it tells. */
const asQuery = (
  body: string,
): { query: string; variables: Record<string, unknown> } | undefined => {
  try {
    const { query, variables } = JSON.parse(body) as Record<string, unknown>
    if (typeof query !== 'string') return undefined
    return { query, variables: (variables ?? {}) as Record<string, unknown> }
  } catch {
    return undefined
  }
}

/**
 * The door of a route: what is foreign, too large or made to keep the newsroom busy is refused before
 * Payload sees it. Files are Payload's own to limit.
 */
export const guardRoute =
  <Context>(handler: Handler<Context>, { config: given, isGraphQL }: Options): Handler<Context> =>
  async (request, context) => {
    const config = await given
    const refused = (sentence: Parameters<typeof refuse>[1], status: number) =>
      refuse(request, sentence, { config, status })

    if (isForeign(request, originsOf(config))) return refused({ key: 'doorForeign' }, 403)
    const caller = await callerOf(request, await getPayload({ config, cron: true }))
    const known = caller.kind === 'person' || caller.kind === 'key'
    if (!known && urlAsksForTooMany(new URL(request.url).searchParams)) return refused(tooMany, 400)
    if (!request.body) return handler(request, context)

    const type = request.headers.get('content-type') ?? ''
    if (known && type.includes('multipart/')) return handler(request, context)
    const most = known ? doorLimits.body : doorLimits.bodyOfAnonymous
    const bytes = await readWithin(request, most)
    if (!bytes) return refused({ key: 'doorTooLarge', values: { most: formatBytes(most) } }, 413)

    if (!type.includes('multipart/')) {
      const body = new TextDecoder().decode(bytes)
      if (type.includes('json') && nestsDeeper(body, doorLimits.nesting)) {
        return refused({ key: 'doorTooDeep', values: { levels: doorLimits.nesting } }, 400)
      }
      if (!known && type.includes('urlencoded') && urlAsksForTooMany(new URLSearchParams(body))) {
        return refused(tooMany, 400)
      }
      const asked = isGraphQL ? asQuery(body) : undefined
      const problem = asked && queryProblem(asked.query)
      if (problem) return refused(problem, 400)
      if (asked && !known && queryAsksForTooMany(asked.query, asked.variables)) {
        return refused(tooMany, 400)
      }
    }
    return handler(withBody(request, bytes), context)
  }

const withBody = (request: Request, body: Uint8Array): Request =>
  new Request(request.url, {
    body: body as BodyInit,
    headers: request.headers,
    method: request.method,
    signal: request.signal,
  })
