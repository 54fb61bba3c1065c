import { APIError, type CollectionBeforeOperationHook } from 'payload'

import { letterOrigin } from '../../../src/login/letterLink.ts'
import { sendsMail } from '../../../src/login/sendsMail.ts'
import { say } from '../../../src/translations/say.ts'

/**
 * Nobody is told that a mail is on its way that cannot be sent, or whose link leads nowhere.
 * @throws APIError 503
 */
export const refuseWithoutMail: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'forgotPassword') return args
  if ((args as { disableEmail?: boolean }).disableEmail) return args
  if (!sendsMail(req.payload)) throw new APIError(say(req.t, 'noMail'), 503, undefined, true)
  letterOrigin(req)
  return args
}
