import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import type { Encoding } from './chooseEncoding.ts'
import type { Entry } from './entry.ts'

const compress: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // 256 KB: more than almost any answer, and a sixteenth of the usual.
        [constants.BROTLI_PARAM_LGWIN]: 18,
        // Twice as fast as the next, and hardly longer.
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
}

const underWay = new WeakMap<Entry['bodies'], Map<Encoding, Promise<Buffer>>>()

/** The bytes of an entry in an encoding, which are made once and kept with it. */
export const encode = async ({ bodies }: Entry, encoding: Encoding): Promise<Buffer> => {
  const made = bodies[encoding]
  if (made || encoding === 'identity') return made ?? bodies.identity
  const making = underWay.get(bodies) ?? new Map<Encoding, Promise<Buffer>>()
  underWay.set(bodies, making)
  const body = making.get(encoding) ?? compress[encoding](bodies.identity)
  making.set(encoding, body)
  try {
    return (bodies[encoding] ??= trimmed(await body))
  } finally {
    making.delete(encoding)
  }
}

/** What comes from zlib is a small part of a large buffer, all of which would stay. */
const trimmed = (bytes: Buffer): Buffer => {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}
