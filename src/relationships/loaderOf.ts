import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'

type AnyLoader = DataLoader<unknown, unknown>
const loaders = new WeakMap<object, Map<string, AnyLoader>>()

/**
 * What loads, within a request and its transaction, all that is asked for at the same moment in one
 * batch. Nothing is kept: what was read before a write must not be served after it.
 * @param name of what is loaded, and with which parameters
 * @param batch answers for each key, in their order
 */
export const loaderOf = async <Key, Value>(
  req: PayloadRequest,
  name: string,
  batch: DataLoader.BatchLoadFn<Key, Value>,
): Promise<DataLoader<Key, Value>> => {
  const key = JSON.stringify([name, await req.transactionID])
  const ofRequest = loaders.get(req.payloadDataLoader) ?? new Map<string, AnyLoader>()
  loaders.set(req.payloadDataLoader, ofRequest)
  const known = ofRequest.get(key)
  if (known) return known as unknown as DataLoader<Key, Value>
  const loader = new DataLoader<Key, Value>(batch, { cache: false })
  ofRequest.set(key, loader as unknown as AnyLoader)
  return loader
}
