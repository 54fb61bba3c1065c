import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { inTransaction } from './inTransaction.ts'

/** Does all of it or nothing, in a transaction that no request has begun. */
export const inOwnTransaction = async <T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, () => work(req))
}
