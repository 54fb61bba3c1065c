import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'

export const GET = REST_GET(config)
/**
 * Payload knows no HEAD; load balancers and link checkers do. Next would neither send the body nor end
 * it: a picture of a storage would keep its connection.
 */
export const HEAD: typeof GET = async (request, args) => {
  const answer = await GET(new Request(request, { method: 'GET' }), args)
  await answer.body?.cancel()
  return new Response(null, answer)
}
export const POST = REST_POST(config)
export const DELETE = REST_DELETE(config)
export const PATCH = REST_PATCH(config)
export const PUT = REST_PUT(config)
export const OPTIONS = REST_OPTIONS(config)
