import { everywhere, preflightHeaders } from '../http/everywhere.ts'
import type { BadRequest } from './badRequest.ts'

export const methods = 'GET, HEAD, POST, OPTIONS'

export const preflight = () =>
  new Response(null, { headers: preflightHeaders(methods), status: 204 })

export const refused = (
  { code, message, status }: BadRequest,
  headers: Record<string, string> = {},
) =>
  new Response(JSON.stringify({ errors: [{ message, extensions: { code } }] }), {
    headers: {
      ...everywhere,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json; charset=utf-8',
      ...headers,
    },
    status,
  })

/** What graphql-http answers without a word. */
export const words: Record<number, string> = {
  405: 'GraphQL is asked by GET or POST.',
  406: 'Answers are application/graphql-response+json or application/json, in UTF-8.',
  415: 'The body of a POST has to be application/json, in UTF-8.',
}

/** What graphql-http says in its own words. */
export const better: Record<string, string> = {
  'Invalid extensions': '"extensions" has to be an object.',
  'Invalid operationName': '"operationName" has to be text.',
  'Invalid query': '"query" has to be text: a GraphQL document.',
  'Invalid variables': '"variables" has to be an object.',
  'JSON body must be an object': 'The body has to be a JSON object with "query".',
  'Missing query': 'There is no "query": the GraphQL document.',
  'Unparsable JSON body': 'The body is not JSON.',
  'Unparsable URL': '"variables" and "extensions" of the address have to be JSON.',
}
