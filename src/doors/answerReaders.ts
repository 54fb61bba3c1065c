import { getPayload, type SanitizedConfig } from 'payload'

import { deliveryInApp } from '../delivery/inApp.ts'
import { newsroomOptions } from '../options/newsroomOptions.ts'
import { isKnownOtherwise } from './isKnownOtherwise.ts'
import { readName } from './readName.ts'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

/**
 * A route for GET that need not trouble Payload for what readers ask: delivery answers its own, and what
 * Payload has answered to nobody in particular is kept as long as it is sure to be right.
 */
export const answerReaders =
  <Context>(
    handler: Handler<Context>,
    { config: given }: { config: Promise<SanitizedConfig> | SanitizedConfig },
  ): Handler<Context> =>
  async (request, context) => {
    const config = await given
    const payload = await getPayload({ config, cron: true })
    const { parts, slugs } = newsroomOptions(payload)
    if (!parts.delivery) return handler(request, context)

    const { api } = config.routes
    const { fetch, reads } = deliveryInApp(payload)
    if (new URL(request.url).pathname.startsWith(`${api}/delivery/`)) return fetch(request)
    const name = isKnownOtherwise(payload) ? undefined : readName(request, { api, slugs })
    if (name === undefined) return handler(request, context)
    return reads.answer(name, {
      ask: () => handler(request, context),
      wanted: request.headers.get('if-none-match'),
    })
  }
