import type { SanitizedOptions } from '../options/types.ts'

/** What Payload’s answer depends on beside the address: its language for people, and who may read it in a browser. */
const heeded = ['accept-language', 'origin']

/**
 * The name of what a reader asks of Payload's REST: the same for requests that are answered the same,
 * `undefined` where whoever asks may be anybody in particular, or the answer anything but what is public.
 * @param of.api where the API begins, such as `/api`
 */
export const readName = (
  { headers, method, url }: Pick<Request, 'headers' | 'method' | 'url'>,
  { api, slugs }: { api: string; slugs: SanitizedOptions['slugs'] },
): string | undefined => {
  if (method !== 'GET' || headers.has('authorization') || headers.has('cookie')) return undefined
  const { pathname, search, searchParams } = new URL(url)
  if (!pathname.startsWith(`${api}/`) || searchParams.has('draft')) return undefined
  const [first = '', second = '', ...more] = pathname.slice(api.length + 1).split('/')
  const { articles, authors, media, newsroom, sections, tags } = slugs
  const isPublic =
    first === 'globals'
      ? second === newsroom
      : ([articles, authors, media, sections, tags] as string[]).includes(first)
  if (!isPublic || more.length > 0) return undefined
  return JSON.stringify([pathname + search, ...heeded.map((name) => headers.get(name))])
}
