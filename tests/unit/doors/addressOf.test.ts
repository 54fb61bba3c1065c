import http from 'node:http'
import type { AddressInfo } from 'node:net'

import { describe, expect, it } from '@jest/globals'

import { addressOf } from '../../../src/doors/addressOf.ts'
import { addressHeader, noteAddresses } from '../../../src/doors/noteAddress.ts'

const from = (connected: string | undefined, forwarded: string, proxies: number) => {
  const headers = new Headers({ 'x-forwarded-for': forwarded })
  if (connected) headers.set(addressHeader, connected)
  return addressOf(headers, proxies)
}

describe('the address that a request comes from', () => {
  it('is who is connected, whatever the client claims, while no proxy is trusted', () => {
    expect(from('192.0.2.7', '198.51.100.1, 203.0.113.9', 0)).toBe('192.0.2.7')
  })

  it('is what the outermost trusted proxy has seen, and nothing that stands before it', () => {
    expect(from('10.0.0.1', '198.51.100.1, 203.0.113.9', 1)).toBe('203.0.113.9')
    expect(from('10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9')
  })

  it('is who is connected where the proxies name less than they should, or no address', () => {
    expect(from('10.0.0.1', '', 2)).toBe('10.0.0.1')
    expect(from('10.0.0.1', 'unknown', 1)).toBe('10.0.0.1')
  })

  it('is a whole network of IPv6, which one customer has', () => {
    expect(from('2001:db8:1:2:aaaa:bbbb:cccc:dddd', '', 0)).toBe('2001:db8:1:2::/64')
    expect(from('2001:0db8:1:2::1', '', 0)).toBe('2001:db8:1:2::/64')
    expect(from('fe80::1%eth0', '', 0)).toBe('fe80:0:0:0::/64')
    expect(from('::1', '', 0)).toBe('0:0:0:0::/64')
    expect(from('::ffff:192.0.2.7', '', 0)).toBe('192.0.2.7')
  })

  it('is not known where no server tells it', () => {
    expect(from(undefined, '198.51.100.1', 1)).toBeUndefined()
  })

  it('is written by the server over what a client sends under its name', async () => {
    noteAddresses()
    const server = http.createServer((request, response) => {
      response.end(String(request.headers[addressHeader]))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}`, {
      headers: { [addressHeader]: '198.51.100.1' },
    })
    const seen = await answer.text()
    server.close()
    expect(seen).toBe('127.0.0.1')
  })
})
