import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** Does all of it or nothing, within the request's transaction if there is one already. */
export const inTransaction = async <T>(
  req: PayloadRequest,
  write: () => Promise<T>,
): Promise<T> => {
  const isOwn = await initTransaction(req)
  try {
    const result = await write()
    if (isOwn) await commitTransaction(req)
    return result
  } catch (error) {
    if (isOwn) await killTransaction(req)
    throw error
  }
}
