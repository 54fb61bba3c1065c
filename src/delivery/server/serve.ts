import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { getRequestListener } from '@hono/node-server'

import type { Delivery } from '../http/createDelivery.ts'
import { problem, type Problem } from '../http/problem.ts'
import { longestTarget } from '../http/readTarget.ts'
import { replyWithProblem, type Asked, type Reply } from '../http/reply.ts'
import { targetBelow } from '../http/targetBelow.ts'

type Options = {
  delivery: Delivery
  /** Answers what delivery itself does not, such as GraphQL. */
  fetch: (request: Request) => Promise<Response> | Response
  host: string
  port: number
  times?: Partial<Times>
}

export type DeliveryServer = {
  /** Says of its health that it stops, then answers what is under way, and ends; what takes too long is cut off. */
  stop: () => Promise<void>
  url: string
}

/** All in ms. */
const usualTimes = {
  /** Between saying of its health that it stops, for load balancers, and taking no more connections. */
  announcing: 1_000,
  /** For proxies, which keep their connections for a minute: it must not be us who close first. */
  idle: 65_000,
  /** For the headers of a request, from its first byte or from connecting. */
  headers: 10_000,
  request: 15_000,
  /** Between any two bytes that go either way. */
  silence: 30_000,
  /** For what is under way when it stops. */
  ending: 10_000,
}

export type Times = typeof usualTimes

/**
 * Serves delivery by Node’s own server. What is at hand is written out without a Fetch request being made,
 * which costs more than the answer.
 *
 * @throws when it cannot listen there
 */
export const serve = async (options: Options): Promise<DeliveryServer> => {
  const { delivery, fetch, host, port } = options
  const times: Times = { ...usualTimes, ...options.times }
  let isStopping = false
  const throughFetch = getRequestListener(fetch, { overrideGlobalObjects: false })

  const server = createServer(
    {
      connectionsCheckingInterval: 1_000,
      headersTimeout: times.headers,
      keepAlive: true,
      keepAliveTimeout: times.idle,
      // Room for the longest address, and for the cookies of sites on the same host.
      maxHeaderSize: 2 * longestTarget,
      noDelay: true,
      requestTimeout: times.request,
    },
    (request, response) => {
      if (isStopping) response.setHeader('Connection', 'close')
      const target = targetBelow(delivery.base, request.url ?? '')
      const { method = 'GET' } = request
      const isReading = method === 'GET' || method === 'HEAD'
      if (!isReading || target.startsWith('/graphql')) {
        void throughFetch(request, response)
        return
      }
      const asked: Asked = { header: (name) => headerOf(request, name), method, target }
      const atOnce = delivery.answerAtOnce(asked)
      if (atOnce) write(response, atOnce)
      else void delivery.answer(asked).then((reply) => write(response, reply))
    },
  )
  server.timeout = times.silence
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (socket.writable && error.code !== 'ECONNRESET') socket.end(refusal(error.code))
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ backlog: 1_024, host, port }, resolve)
  })

  const { port: taken } = server.address() as AddressInfo
  return {
    stop: async () => {
      isStopping = true
      delivery.stopping()
      await sleep(times.announcing)
      const closed = new Promise((resolve) => server.close(resolve))
      // Connections that finish only now are idle then, and would be kept.
      const sweep = setInterval(() => server.closeIdleConnections(), 50)
      const late = sleep(times.ending, undefined, { ref: false })
      await Promise.race([closed, late])
      server.closeAllConnections()
      clearInterval(sweep)
      await closed
    },
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
  }
}

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

const write = (response: ServerResponse, { body, headers, status }: Reply): void => {
  response.writeHead(status, headers)
  response.end(body ?? undefined)
}

const problems: Record<string, Problem> = {
  ERR_HTTP_REQUEST_TIMEOUT: problem(408, {
    code: 'too-slow',
    detail: 'The request did not arrive in time.',
  }),
  HPE_HEADER_OVERFLOW: problem(431, {
    code: 'headers-too-long',
    detail: `Address and headers together are longer than ${2 * longestTarget} bytes.`,
  }),
}

const notHttp = problem(400, { code: 'not-http', detail: 'This is no HTTP request.' })

/** An answer to what is no request. */
const refusal = (code: string | undefined): string => {
  const found = problems[code ?? ''] ?? notHttp
  const { body, headers, status } = replyWithProblem({ method: 'GET' }, found, {
    Connection: 'close',
  })
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines].join('\r\n')
  return `${head}\r\n\r\n${body?.toString() ?? ''}`
}
