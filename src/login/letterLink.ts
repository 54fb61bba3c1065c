import { APIError, type PayloadRequest } from 'payload'

import { say } from '../translations/say.ts'
import { linkOrigin } from './linkOrigin.ts'

/** Where links of letters begin. @throws APIError 503 where nobody has told the newsroom its address */
export const letterOrigin = (req: PayloadRequest): string => {
  const { serverURL } = req.payload.config
  // Requests of the Local API have no headers.
  const origin = linkOrigin({ host: req.headers?.get('host') ?? null, serverURL })
  if (origin === undefined) throw new APIError(say(req.t, 'letterNoAddress'), 503, undefined, true)
  return origin
}

/** The page of the admin on which a password is set. */
export const letterLink = (req: PayloadRequest, token: string): string => {
  const { admin, routes } = req.payload.config
  return `${letterOrigin(req)}${routes.admin === '/' ? '' : routes.admin}${admin.routes.reset}/${token}`
}
