const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

export type Response = { status: number; text: Buffer }

/**
 * The answer to one request, of what came over its connection since; undefined while there is more to come.
 * No other answer may follow it.
 * @throws Error when it has neither a length nor chunks, so that nobody can tell its end
 */
export const readResponse = (received: Buffer): Response | undefined => {
  const end = received.indexOf(headEnd)
  if (end < 0) return undefined
  const head = received.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const start = end + headEnd.length
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const until = start + Number(length)
    return received.length < until ? undefined : { status, text: received.subarray(start, until) }
  }
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
    const isWhole =
      received.length >= start + lastChunk.length &&
      received.subarray(-lastChunk.length).equals(lastChunk)
    return isWhole ? { status, text: received.subarray(start) } : undefined
  }
  if (status === 304 || status === 204) return { status, text: Buffer.alloc(0) }
  throw new Error(`Nobody can tell where this answer ends:\n${head}`)
}
