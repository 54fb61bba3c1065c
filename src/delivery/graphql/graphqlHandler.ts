import { GraphQLError, type ExecutionResult } from 'graphql'
import { createHandler, type RequestParams } from 'graphql-http'

import { cacheControl as usual } from '../http/cacheControl.ts'
import { everywhere } from '../http/everywhere.ts'
import { surrogateKey } from '../http/surrogateKey.ts'
import type { Database } from '../queries/types.ts'
import { BadRequest } from './badRequest.ts'
import type { Context } from './context.ts'
import { makeDocuments } from './documents.ts'
import { makeKnownLanguages } from './knownLanguages.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { prepare } from './prepare.ts'
import { readBody } from './readBody.ts'
import { better, methods, preflight, refused, words } from './replies.ts'
import { toldError } from './toldError.ts'

export type GraphqlOptions = {
  /**
   * Of answers to `GET` that caches may keep.
   * @default that of REST
   */
  cacheControl?: string
  db: Database
  /**
   * Whether an error says that the database cannot be reached at the moment: the answer is then 503.
   * @default none does
   */
  isUnavailable?: (error: unknown) => boolean
  /** What takes the place of `defaultLimits`. */
  limits?: Partial<Limits>
  /** Told of errors that nobody foresaw. */
  logError?: (error: unknown, message: string) => void
  search: Context['search']
}

/** What is known of a request when it is answered. */
type State = {
  /** Every caller gets the same, until a key is stale. */
  isKept: boolean
  isUnavailable: boolean
  keys: Set<string>
}

const isJson = (request: Request) =>
  request.headers.get('content-type')?.trimStart().toLowerCase().startsWith('application/json')

/** A question mark may stand in a query as it is. */
const addressOf = (url: string): string => {
  const [path, ...query] = url.split('?')
  return query.length > 1 ? `${path}?${query.join('%3F')}` : url
}

/**
 * Answers GraphQL over HTTP from the read model. Answers to `GET` have their `Surrogate-Key`; one that is made of
 * more than fits into it is kept by no cache.
 * @see https://graphql.github.io/graphql-over-http/draft/
 */
export const graphqlHandler = ({
  cacheControl = usual,
  db,
  isUnavailable = () => false,
  limits: own,
  logError = () => {},
  search,
}: GraphqlOptions): ((request: Request) => Promise<Response>) => {
  const limits: Limits = { ...defaultLimits, ...own }
  const readDocument = makeDocuments(limits)
  const knowLanguage = makeKnownLanguages(db)

  const tell = (errors: readonly GraphQLError[], state: State): GraphQLError[] =>
    errors.map((error) => {
      const { hidden, told } = toldError(error, isUnavailable)
      const { code } = told.extensions
      if (code === 'UNAVAILABLE') state.isUnavailable = true
      else if (hidden) logError(hidden.error, 'Delivery could not answer in GraphQL')
      return told
    })

  const handle = createHandler<Request, State, Context>({
    formatError: (error) =>
      error instanceof GraphQLError
        ? error
        : new GraphQLError(better[error.message] ?? error.message, {
            extensions: { code: 'BAD_REQUEST' },
          }),
    onOperation: ({ context: state }, _operation, result): ExecutionResult => {
      const { data, errors } = result as ExecutionResult
      const told = errors && tell(errors, state)
      // That an article was killed is known until it is not.
      state.isKept = (told ?? []).every(({ extensions }) => extensions.code === 'GONE')
      return told ? { data, errors: told } : { data }
    },
    onSubscribe: ({ context: state }, params: RequestParams) => {
      const context: Context = { db, keys: state.keys, knowLanguage, search }
      const prepared = prepare(params, { context, limits, readDocument })
      return 'document' in prepared ? { ...prepared, contextValue: context } : tell(prepared, state)
    },
  })

  const answer = async (request: Request): Promise<Response> => {
    const { headers, method, url } = request
    if (method === 'OPTIONS') return preflight()
    const isPost = method === 'POST'
    const state: State = { isKept: false, isUnavailable: false, keys: new Set() }
    const [body, init] = await handle({
      body: isPost && isJson(request) ? await readBody(request) : null,
      context: state,
      headers,
      method: method === 'HEAD' ? 'GET' : method,
      raw: request,
      url: addressOf(url),
    })
    const { status } = init
    if (body === null) {
      return refused(new BadRequest(words[status] ?? init.statusText, { status }), {
        ...(status === 405 && { Allow: methods }),
      })
    }
    const purgedBy = surrogateKey(state.keys)
    const isKept = !isPost && state.isKept && purgedBy !== undefined
    return new Response(method === 'HEAD' ? null : body, {
      headers: {
        ...everywhere,
        ...init.headers,
        'Cache-Control': isKept ? cacheControl : 'no-store',
        Vary: 'Accept',
        ...(isKept && purgedBy && { 'Surrogate-Key': purgedBy }),
        ...(state.isUnavailable && { 'Retry-After': '5' }),
      },
      status: state.isUnavailable ? 503 : status,
    })
  }

  return async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      if (error instanceof BadRequest) return refused(error)
      logError(error, 'Delivery could not answer in GraphQL')
      return refused(
        new BadRequest('The newsroom could not answer. The reason is in its log.', {
          code: 'UNFORESEEN',
          status: 500,
        }),
      )
    }
  }
}
