import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

import { load } from '../../../bench/delivery/load.ts'

const asked: string[] = []
const server = http.createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`)
  if (request.url === '/refused') response.statusCode = 503
  if (request.url === '/length') response.setHeader('content-length', 2)
  setTimeout(() => response.end('ok'), 2)
})
let port: number

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

const asks = ['/length', '/chunks', '/more'].map((path) => ({ path }))

it('asks for everything in turn, as long as it was told to', async () => {
  asked.length = 0
  const { answered, elapsed, p50, p99 } = await load({
    asks: [...asks, { body: '{}', path: '/posted' }],
    connections: 3,
    milliseconds: 3_000,
    port,
  })
  expect(elapsed).toBeGreaterThanOrEqual(3_000)
  expect(answered).toBe(asked.length)
  expect(asked.slice(0, 3).sort()).toEqual(['GET /chunks', 'GET /length', 'GET /more'])
  expect(asked).toContain('POST /posted')
  expect(p50).toBeGreaterThan(1)
  expect(p99).toBeGreaterThanOrEqual(p50)
})

it('asks for each once where it was told to', async () => {
  asked.length = 0
  await load({ asks, connections: 2, milliseconds: 'once', port })
  expect(asked.sort()).toEqual(['GET /chunks', 'GET /length', 'GET /more'])
})

it('ends when one is refused, as that would be quick', async () => {
  const wish = { connections: 2, milliseconds: 3_000, port }
  await expect(load({ ...wish, asks: [...asks, { path: '/refused' }] })).rejects.toThrow(
    '/refused was answered with 503: ',
  )
})
