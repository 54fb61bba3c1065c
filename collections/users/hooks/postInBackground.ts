import { isolateObjectProperty, type CollectionBeforeOperationHook, type Payload } from 'payload'

/** The same Payload with mail that answers before it is sent, and writes into the log what goes wrong. */
const postingInBackground = (payload: Payload): Payload => {
  const { email, logger } = payload
  const sendEmail: typeof email.sendEmail = (letter) => {
    void Promise.resolve(email.sendEmail(letter)).catch((err: unknown) =>
      logger.error({ err, msg: 'A letter with a link to a new password was not sent.' }),
    )
    return Promise.resolve()
  }
  return Object.create(payload, { email: { value: { ...email, sendEmail } } }) as Payload
}

/**
 * Who asks for a new password does not wait until the letter is sent: how long that takes, and that it
 * fails, would tell that somebody has the address.
 */
export const postInBackground: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'forgotPassword') return args
  const own = isolateObjectProperty(req, 'payload')
  own.payload = postingInBackground(req.payload)
  return { ...args, req: own }
}
