import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** What a request says of the address that it really came from. No client can write it. */
export const addressHeader = 'x-newsroom-address'

/**
 * Writes onto each request the address of whoever is connected, over whatever was sent under that name:
 * the handlers of Next's routes see headers alone, and of `X-Forwarded-For` what the client claims.
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export const noteAddresses = (): void =>
  subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    request.headers[addressHeader] = socket.remoteAddress
  })
