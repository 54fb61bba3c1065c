import type { PayloadRequest } from 'payload'

import { advisoryLock } from './advisoryLock.ts'

/**
 * What is given an address made of the same words waits for its turn, until the transaction ends: of two
 * that would be given it at the same moment the second finds it taken. Without a transaction nothing is held.
 * @param within which no two may have the same: a collection, or a language of it
 */
export const holdAddress = async (
  req: PayloadRequest,
  within: string,
  slug: string,
): Promise<void> => {
  if ((await req.transactionID) !== undefined) {
    // As far as a number at the end leaves them, which may cut them off.
    const words = slug.replace(/(-\d+)+$/, '').slice(0, 60)
    await advisoryLock(req, `newsroom: address ${words} in ${within}`)
  }
}
