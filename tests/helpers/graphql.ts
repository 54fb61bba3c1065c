import { request } from './request.ts'

type Handler = (request: Request) => Promise<Response>

export type GraphQLAnswer<Data> = {
  data: Data | null
  errors?: { message: string; path?: (string | number)[] }[]
}

/** Calls the GraphQL API's own route handler, without a server. */
export async function graphql<Data = Record<string, unknown>>(
  query: string,
  variables: Record<string, unknown> = {},
  headers: HeadersInit = {},
): Promise<GraphQLAnswer<Data>> {
  const { POST } = await import('../../src/app/(payload)/api/graphql/route.ts')
  const handle = POST as unknown as Handler
  const response = await handle(
    request('/api/graphql', { method: 'POST', headers, body: { query, variables } }),
  )
  return (await response.json()) as GraphQLAnswer<Data>
}
