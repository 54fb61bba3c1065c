import { randomBytes } from 'node:crypto'

import type {
  CollectionAfterChangeHook,
  CollectionAfterLoginHook,
  CollectionBeforeOperationHook,
  CollectionBeforeChangeHook,
} from 'payload'

import type { SanitizedOptions } from '../../../src/options/types.ts'
import { sendInvitation } from '../sendInvitation.ts'

/** In a request's context: the address of the person who is being invited. */
const inviting = 'newsroomInvitation'

type Data = { email?: unknown; password?: unknown; sendInvitation?: unknown }

/** Whoever is made without a password, or with `sendInvitation`, has one that nobody knows until they set it. */
export const prepareInvitation: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data } = args as { data?: Data }
  if (operation !== 'create' || !data || !req.user) return args
  if (data.password && data.sendInvitation !== true) return args
  req.context[inviting] = data.email
  return { ...args, data: { ...data, password: randomBytes(32).toString('base64url') } }
}

const isInvited = (data: Data, context: Record<string, unknown>) =>
  context[inviting] !== undefined && context[inviting] === data.email

/** A password that somebody else sets for the person ends the invitation. */
export const noteInvitation: CollectionBeforeChangeHook = ({ context, data, operation }) => {
  if (operation === 'update') return data.password ? { ...data, invitedAt: null } : data
  return isInvited(data, context) ? { ...data, invitedAt: new Date().toISOString() } : data
}

/** Sends the letter before anything is committed: without it nobody is made. */
export const postInvitation =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ context, doc, operation, req }) => {
    if (operation !== 'create' || !doc.invitedAt || context[inviting] === undefined) return doc
    delete context[inviting]
    await sendInvitation(doc as { email: string }, { options, req })
    return doc
  }

/** Whoever has logged in, or set a password by the link, needs no invitation any more. */
export const acceptInvitation: CollectionAfterLoginHook = async ({ collection, req, user }) => {
  if (!user.invitedAt) return user
  await req.payload.db.updateOne({
    id: user.id,
    collection: collection.slug,
    data: { invitedAt: null },
    req,
    returning: false,
  })
  return { ...user, invitedAt: null }
}
