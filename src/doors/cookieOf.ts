/** A cookie of a request; the first, where there are several of the name. */
export const cookieOf = (headers: Headers, wanted: string): string | undefined => {
  for (const pair of (headers.get('cookie') ?? '').split(/; */)) {
    const [name, ...value] = pair.split('=')
    if (name === wanted) return value.join('=')
  }
  return undefined
}
