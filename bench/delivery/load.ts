import { once } from 'node:events'
import net from 'node:net'

import { percentile } from '../editions/percentile.ts'
import { readResponse } from './readResponse.ts'

export type Ask = { body?: string; path: string }

export type Load = {
  asks: Ask[]
  connections: number
  /** Of the requests before the first that count. */
  first?: number
  /**
   * How long requests are begun; those that are under way by then still count. `once`: until each has been sent
   * once.
   */
  milliseconds: number | 'once'
  port: number
}

export type Loaded = {
  answered: number
  /** Of answers, without their heads. */
  bytes: number
  elapsed: number
  /** In milliseconds. */
  p50: number
  p95: number
  p99: number
}

const requestFor = ({ body, path }: Ask): Buffer =>
  Buffer.from(
    [
      `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      ...(body === undefined
        ? []
        : [`content-length: ${Buffer.byteLength(body)}`, 'content-type: application/json']),
      '',
      body ?? '',
    ].join('\r\n'),
  )

/**
 * Asks over so many connections at once, each for the next as soon as it has an answer.
 * @throws Error when an answer is not 200, or a connection ends
 */
export const load = async ({
  asks,
  connections,
  first = 0,
  milliseconds,
  port,
}: Load): Promise<Loaded> => {
  const requests = asks.map(requestFor)
  const sockets = Array.from({ length: connections }, () =>
    net.connect({ host: '127.0.0.1', noDelay: true, port }),
  )
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))

  const times: number[] = []
  let bytes = 0
  let next = first
  const start = performance.now()
  const [until, last] =
    milliseconds === 'once' ? [Infinity, first + requests.length] : [start + milliseconds, Infinity]
  const use = (socket: net.Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      let asked = 0
      let at = 0
      let received: Buffer[] = []
      const ask = () => {
        at = performance.now()
        if (at >= until || next >= last) return resolve()
        asked = next % requests.length
        next += 1
        socket.write(requests[asked]!)
      }
      socket.once('error', reject)
      socket.once('close', () => reject(new Error(`The connection ended: ${asks[asked]!.path}`)))
      socket.on('data', (data) => {
        received.push(data)
        try {
          const response = readResponse(
            received.length === 1 ? received[0]! : Buffer.concat(received),
          )
          if (!response) return
          received = []
          times.push(performance.now() - at)
          bytes += response.text.length
          if (response.status !== 200) {
            const text = response.text.toString().slice(0, 500)
            throw new Error(`${asks[asked]!.path} was answered with ${response.status}: ${text}`)
          }
          ask()
        } catch (error) {
          reject(error as Error)
        }
      })
      ask()
    })
  try {
    await Promise.all(sockets.map(use))
  } finally {
    for (const socket of sockets) socket.destroy()
  }
  const elapsed = performance.now() - start
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share))
  return { answered: times.length, bytes, elapsed, p50: p50!, p95: p95!, p99: p99! }
}
