import type { IncomingHttpHeaders } from 'node:http'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

import { Webhook } from 'standardwebhooks'

export type Told = {
  data: Record<string, unknown>
  timestamp: string
  type: string
}
export type Delivery = { body: string; headers: IncomingHttpHeaders; told: Told }

/** A site on this machine that takes webhooks, and answers as it is told to. */
export const openSite = async () => {
  const deliveries: Delivery[] = []
  const state = {
    answered: 0,
    headers: {},
    /** What it waits for before it answers. */
    held: undefined as Promise<void> | undefined,
    status: 204,
    /** In ms. */
    waits: 0,
  }
  const server = http.createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      deliveries.push({ body, headers: request.headers, told: JSON.parse(body) as Told })
      const answer = () => {
        response.writeHead(state.status, state.headers).end()
        state.answered += 1
      }
      setTimeout(() => void Promise.resolve(state.held).then(answer), state.waits)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    state,
    url: `http://127.0.0.1:${port}/hooks`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
    /** What it got since it was asked last. */
    take: () => deliveries.splice(0),
    /** As sites do with the library of the Standard Webhooks. */
    verify: ({ body, headers }: Delivery, secret: string): Told =>
      new Webhook(secret).verify(body, headers as Record<string, string>) as Told,
  }
}
