import {
  getRequestLanguage,
  headersWithCors,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { dictionaries } from '../translations/dictionaries.ts'
import { en } from '../translations/en.ts'
import { fillIn } from '../translations/fillIn.ts'
import type { Sentence } from '../translations/sentence.ts'
import { cookieOf } from './cookieOf.ts'

/** An answer of a door, in the shape of Payload's errors and in the language of whoever asks. */
export const refuse = (
  request: Request,
  { key, values }: Sentence,
  {
    config,
    headers,
    status,
  }: { config: SanitizedConfig; headers?: Record<string, string>; status: number },
): Response => {
  const cookie = `${config.cookiePrefix}-lng`
  const language = getRequestLanguage({
    config,
    cookies: new Map([[cookie, cookieOf(request.headers, cookie) ?? '']]),
    headers: request.headers,
  })
  const message = fillIn(dictionaries[language]?.[key] ?? en[key], values)
  const req = { headers: request.headers, payload: { config } } as PayloadRequest
  return Response.json(
    { errors: [{ extensions: { statusCode: status }, message }] },
    { headers: headersWithCors({ headers: new Headers(headers), req }), status },
  )
}
