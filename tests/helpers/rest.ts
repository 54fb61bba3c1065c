import { origin, request, type RequestOptions } from './request.ts'

type Handler = (
  request: Request,
  context: { params: Promise<{ slug: string[] }> },
) => Promise<Response>

/**
 * Calls the REST API's own route handler, without a server: `rest('/articles?limit=1')`,
 * `rest('/users/login', { method: 'POST', body: { email, password } })`.
 */
export async function rest(path: string, options: RequestOptions = {}): Promise<Response> {
  const handlers = (await import('../../src/app/(payload)/api/[...slug]/route.ts')) as Record<
    string,
    unknown
  >
  const method = (options.method ?? 'GET').toUpperCase()
  const handle = handlers[method] as Handler | undefined
  if (!handle) throw new Error(`The REST route has no handler for ${method}`)
  const url = new URL(`/api${path.replace(/^\/api(?=\/)/, '')}`, origin)
  const slug = url.pathname.split('/').slice(2).map(decodeURIComponent)
  return handle(request(url.href, options), { params: Promise.resolve({ slug }) })
}
