import type { EmbedHost } from '../../../src/options/types.ts'
import { embedHosts } from './embedHosts.ts'

/** A page that may be embedded. */
export type Embed = {
  /** The `https` address that shows it in a frame; `null` where there is none. */
  frame: null | string
  /** Of the frame, in pixels. */
  size: { height: number; width: number }
  /** Name of the site, such as `YouTube`. */
  provider: string
  /** The address under which readers find the page. */
  url: string
}

export type EmbedProblem = 'credentials' | 'notAllowed' | 'notAnAddress' | 'notHttps'

/** Parameters that tell where somebody came from, and nothing of the page. */
const tracking = /^(?:utm_.*|fbclid|gclid|mibextid|rdid)$/

const withoutTracking = (url: URL): string => {
  const clean = new URL(url)
  clean.hash = ''
  for (const name of [...clean.searchParams.keys()]) {
    if (tracking.test(name)) clean.searchParams.delete(name)
  }
  return clean.href
}

const secure = (address: null | string): null | string =>
  address !== null && URL.canParse(address) && new URL(address).protocol === 'https:'
    ? address
    : null

/**
 * What may be embedded under an address that somebody pasted: a page of one of the allowed sites,
 * over `https`. Nobody is asked; the address alone tells.
 * @param added sites beside the built-in ones; they come first
 */
export const readEmbed = (
  address: string,
  added: readonly EmbedHost[] = [],
): { embed: Embed; problem: null } | { embed: null; problem: EmbedProblem } => {
  const refused = (problem: EmbedProblem) => ({ embed: null, problem })
  const written = address.trim()
  if (!URL.canParse(written)) return refused('notAnAddress')
  const url = new URL(written)
  if (url.protocol !== 'https:') return refused('notHttps')
  if (url.username || url.password) return refused('credentials')

  const name = url.host.replace(/^www\./, '')
  const host = [...added, ...embedHosts].find(
    ({ hosts, path = '/' }) => hosts.includes(name) && isUnder(url.pathname, path),
  )
  if (!host) return refused('notAllowed')
  return {
    embed: {
      frame: secure(host.frame?.(new URL(url)) ?? null),
      provider: host.name,
      size: host.size ?? { height: 360, width: 640 },
      url: secure(host.canonical?.(new URL(url)) ?? null) ?? withoutTracking(url),
    },
    problem: null,
  }
}

const isUnder = (pathname: string, path: string) =>
  path.endsWith('/')
    ? pathname.startsWith(path)
    : pathname === path || pathname.startsWith(`${path}/`)

/** The names of all sites that may be embedded, each once. */
export const embedNames = (added: readonly EmbedHost[] = []): string[] => [
  ...new Set([...embedHosts, ...added].map(({ name }) => name)),
]
