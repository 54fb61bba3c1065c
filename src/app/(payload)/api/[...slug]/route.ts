import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'

import { answerReaders } from '../../../../doors/answerReaders.ts'
import { guardRoute } from '../../../../doors/guardRoute.ts'

export const GET = guardRoute(answerReaders(REST_GET(config), { config }), { config })
/**
 * Payload knows no HEAD; load balancers and link checkers do. Next would neither send the body nor end
 * it: a picture of a storage would keep its connection.
 */
export const HEAD: typeof GET = async (request, args) => {
  const answer = await GET(new Request(request, { method: 'GET' }), args)
  await answer.body?.cancel()
  return new Response(null, answer)
}
export const POST = guardRoute(REST_POST(config), { config })
export const DELETE = guardRoute(REST_DELETE(config), { config })
export const PATCH = guardRoute(REST_PATCH(config), { config })
export const PUT = guardRoute(REST_PUT(config), { config })
export const OPTIONS = REST_OPTIONS(config)
