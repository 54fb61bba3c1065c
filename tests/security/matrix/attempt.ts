import { request } from '../../helpers/request.ts'
import { rest } from '../../helpers/rest.ts'
import type { Cell } from './cells.ts'
import type { Asking, Newsroom } from './newsroom.ts'
import { operations } from './operations.ts'

export type Answer = { status: number; text: string }

const overGraphQL = async (
  query: string,
  variables: Record<string, unknown>,
  { headers }: Asking,
): Promise<Answer> => {
  const { POST } = await import('../../../src/app/(payload)/api/graphql/route.ts')
  const sent = request('/api/graphql', { body: { query, variables }, headers, method: 'POST' })
  const response = await POST(sent, {})
  const text = await response.text()
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { statusCode?: number } }[] }
  return { status: errors ? (errors[0]!.extensions?.statusCode ?? 500) : response.status, text }
}

const locally = async (act: () => Promise<unknown>): Promise<Answer> => {
  try {
    return { status: 200, text: JSON.stringify(await act()) }
  } catch (error) {
    const { message, status } = error as { message: string; status?: number }
    return { status: status ?? 500, text: message }
  }
}

/** Does what a cell says, and answers as HTTP would. */
export const attempt = async (
  { operation, place, state, way }: Cell,
  asking: Asking,
  { payload, subject }: Newsroom,
): Promise<Answer> => {
  const ways = operations[operation]!
  const given = { ...subject(place, state), asking, payload, state, trash: state === 'trash' }
  if (way === 'Local') return locally(() => ways.Local!(given))
  if (way === 'GraphQL') return overGraphQL(...ways.GraphQL!(given), asking)
  const [method, path, body] = ways.REST(given)
  const response = await rest(path, { body, headers: asking.headers, method })
  return { status: response.status, text: await response.text() }
}
