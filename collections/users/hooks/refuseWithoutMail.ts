import { APIError, type CollectionBeforeOperationHook } from 'payload'

import { say } from '../../../src/translations/say.ts'

/** Payload's own adapter, where the project has none: it writes that there was a mail, and no more. */
const noAdapter = 'console'

/**
 * Nobody is told that a mail is on its way that cannot be sent.
 * @throws APIError 503
 */
export const refuseWithoutMail: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'forgotPassword' || req.payload.email.name !== noAdapter) return args
  if ((args as { disableEmail?: boolean }).disableEmail) return args
  throw new APIError(say(req.t, 'noMail'), 503, undefined, true)
}
