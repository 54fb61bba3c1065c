/** Path and query below a base, with its slash; empty where it does not stand below it. */
export const targetBelow = (base: string, target: string): string => {
  // Proxies may send the whole address: RFC 9112, 3.2.2.
  const path = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '')
  return path.startsWith(`${base}/`) ? path.slice(base.length) : ''
}
