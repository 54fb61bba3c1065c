/** Characters; caches take a header of 8 KB. */
const longest = 7_000

/** The header `Surrogate-Key`; `undefined` where the keys do not fit into it: no cache may keep the answer then. */
export const surrogateKey = (keys: Iterable<string>): string | undefined => {
  const header = [...new Set(keys)].join(' ')
  return header.length > longest ? undefined : header
}
