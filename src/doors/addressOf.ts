import { isIP } from 'node:net'

import { addressHeader } from './noteAddress.ts'

/** Providers give whole networks of IPv6 to one customer: who has one is told by its first half. */
const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (isIP(address) !== 6) return address
  const [start = '', end] = address.split('%')[0]!.split('::')
  const groups = (text: string | undefined) => (text ? text.split(':') : [])
  const left = groups(start)
  const missing = end === undefined ? 0 : 8 - left.length - groups(end).length
  const all = [...left, ...Array<string>(missing).fill('0'), ...groups(end)]
  const half = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${half.join(':')}::/64`
}

/**
 * Where a request comes from: who is connected to the newsroom, or who was connected to the outermost of
 * the proxies that stand before it. What is further left in `X-Forwarded-For` anybody can have written.
 * @param proxies how many there are
 * @returns an IPv4 address, a /64 of IPv6, or `undefined` where no server tells
 */
export const addressOf = (headers: Headers, proxies: number): string | undefined => {
  const connected = headers.get(addressHeader)
  if (!connected) return undefined
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const path = [...forwarded.filter(Boolean), connected]
  const address = path[Math.max(0, path.length - 1 - proxies)]!
  return networkOf(isIP(address) ? address : connected)
}
