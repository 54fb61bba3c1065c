import { createHash } from 'node:crypto'

import type { Found } from '../found.ts'
import type { Encoding } from './chooseEncoding.ts'

/** An answer as bytes, ready to be sent. */
export type Entry = {
  /** When the database was asked, in ms of a clock that never goes back. */
  at: number
  /** In each encoding that somebody has asked for; `identity` is always there. */
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer }
  /** Without its quotes and without its encoding. */
  etag: string
  headers: [string, string][] | undefined
  /** There are as many of its kind as people can make up. */
  isEndless: boolean
  keys: readonly string[]
  language: null | string
  location: string | undefined
  status: Found['status']
  type: string
}

/** Smaller ones would not travel faster. */
export const leastCompressed = 1_024

/** What an entry takes beside its bytes and texts: objects, headers, places in indexes. */
const overhead = 800

export const makeEntry = (found: Found, at: number): Entry => {
  const identity = ownBytes(found.json)
  return {
    at,
    bodies: { identity },
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    headers: found.headers,
    isEndless: found.status === 404 || found.isEmpty === true,
    keys: [...new Set(found.keys)],
    language: found.language,
    location: found.location,
    status: found.status,
    type: found.status === 200 ? 'application/json' : 'application/problem+json',
  }
}

/** In bytes of memory. */
export const weightOf = ({ bodies, headers = [], keys }: Entry): number => {
  let weight = overhead
  for (const [name, value] of headers) weight += 2 * (name.length + value.length) + 100
  for (const body of Object.values(bodies)) weight += body.length
  for (const key of keys) weight += 2 * key.length + 100
  return weight
}

/** Not of the pool that small buffers share: one that stays would keep all its neighbours. */
const ownBytes = (text: string): Buffer => {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}
