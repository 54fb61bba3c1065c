/** Path and query below a base, with its slash; empty where it does not stand below it. */
export const targetBelow = (base: string, target: string): string =>
  target.startsWith(`${base}/`) ? target.slice(base.length) : ''
