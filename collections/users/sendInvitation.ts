import { APIError, type PayloadRequest } from 'payload'

import { withOwnLocale } from '../../src/languages/withOwnLocale.ts'
import { letterLife } from '../../src/login/letter.ts'
import { letterOrigin } from '../../src/login/letterLink.ts'
import { sendsMail } from '../../src/login/sendsMail.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import { say } from '../../src/translations/say.ts'
import { writeLetter } from './writeLetter.ts'

/**
 * Sends a person a link to a first password. It takes the place of any link that they have.
 * @throws APIError 503 without mail or an address of the newsroom, 502 when the mail server refuses
 */
export const sendInvitation = async (
  person: { email: string; name?: null | string },
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<void> => {
  const { payload } = req
  if (!sendsMail(payload)) throw new APIError(say(req.t, 'invitationNoMail'), 503, undefined, true)
  letterOrigin(req)
  const token = await payload.forgotPassword({
    collection: options.slugs.users,
    data: { email: person.email },
    disableEmail: true,
    expiration: letterLife.invitation,
    req: withOwnLocale(req),
  })
  const letter = await writeLetter({ kind: 'invitation', person, token }, { options, req })
  const { defaultFromAddress, defaultFromName } = payload.email
  try {
    await payload.sendEmail({
      from: { address: defaultFromAddress, name: defaultFromName },
      to: person.email,
      ...letter,
    })
  } catch (err) {
    payload.logger.error({ err, msg: 'An invitation was not sent.' })
    throw new APIError(say(req.t, 'letterFailed'), 502, undefined, true)
  }
}
