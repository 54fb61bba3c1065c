import { executeAuthStrategies, type Payload } from 'payload'

import { cookieOf } from './cookieOf.ts'

/** Who sends a request, as far as it matters at the door. */
export type Caller = { id: string; kind: 'key' | 'person' } | { kind: 'anonymous' | 'pretender' }

/** In ms. Somebody who was logged out meanwhile is still let in to be refused by Payload. */
const remembered = 30_000
const most = 10_000

const known = new Map<string, { caller: Caller; until: number }>()

/**
 * Who sends a request, by Payload's own strategies. Payload asks them again, so who was recognised is
 * remembered for half a minute. A `pretender` shows a login or a key that is none.
 */
export const callerOf = async ({ headers }: Request, payload: Payload): Promise<Caller> => {
  const token = cookieOf(headers, `${payload.config.cookiePrefix}-token`)
  const shown = headers.get('authorization') ?? token
  if (!shown) return { kind: 'anonymous' }
  const now = Date.now()
  const found = known.get(shown)
  if (found && found.until > now) return found.caller

  const { user } = await executeAuthStrategies({ headers, payload })
  if (!user) return { kind: 'pretender' }
  const kind = user._strategy === 'api-key' ? 'key' : 'person'
  const caller: Caller = { id: `${user.collection}/${user.id}`, kind }
  if (known.size >= most) known.clear()
  known.set(shown, { caller, until: now + remembered })
  return caller
}
