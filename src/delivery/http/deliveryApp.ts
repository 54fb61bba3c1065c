import { Hono } from 'hono'

import type { Delivery } from './createDelivery.ts'
import type { Reply } from './reply.ts'
import { targetBelow } from './targetBelow.ts'

type Handler = (request: Request) => Promise<Response> | Response

const toResponse = ({ body, headers, status }: Reply): Response =>
  new Response(body as BodyInit | null, { headers, status })

/**
 * Delivery as one Fetch handler, `app.fetch`, for any server.
 * @param given.ignored headers of requests, in lower case, that are not heeded
 * @param given.more handlers of other paths below the base, such as `{ '/graphql': … }`
 */
export const deliveryApp = (
  delivery: Delivery,
  { ignored = [], more = {} }: { ignored?: string[]; more?: Record<string, Handler> } = {},
): Hono => {
  const app = new Hono()
  for (const [path, handle] of Object.entries(more)) {
    app.all(`${delivery.base}${path}`, ({ req }) => handle(req.raw))
  }
  app.all('*', async ({ req: { method, raw, url } }) => {
    const target = targetBelow(delivery.base, url.slice(url.indexOf('/', url.indexOf('//') + 2)))
    const header = (name: string) => (ignored.includes(name) ? null : raw.headers.get(name))
    return toResponse(await delivery.answer({ header, method, target }))
  })
  return app
}
