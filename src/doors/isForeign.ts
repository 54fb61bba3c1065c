const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/** As a browser and proxies before the newsroom name it. */
const ownHosts = (headers: Headers): string[] =>
  [headers.get('host'), headers.get('x-forwarded-host')].filter((host) => host !== null)

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

/**
 * Whether a page of another site makes a browser write here. Payload looks at where a cookie comes from
 * only once it knows the newsroom's address, and never at logins, which need none: a page could log
 * somebody in as somebody else.
 * @param allowed origins, such as https://news.example
 * @see https://owasp.org/www-community/attacks/csrf
 */
export const isForeign = (request: Request, allowed: readonly string[]): boolean => {
  const { headers, method } = request
  // No browser adds this by itself; with it the caller proves who they are.
  if (safeMethods.includes(method) || headers.has('authorization')) return false
  const origin = headers.get('origin')
  if (origin !== null) {
    const host = hostOf(origin)
    return !allowed.includes(origin) && (host === undefined || !ownHosts(headers).includes(host))
  }
  // Programs send neither.
  return ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '')
}
