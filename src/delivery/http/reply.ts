import { chooseEncoding, type Encoding } from './cache/chooseEncoding.ts'
import { leastCompressed, type Entry } from './cache/entry.ts'
import type { Got } from './cache/answers.ts'
import { cacheControl, privateCacheControl } from './cacheControl.ts'
import { everywhere } from './everywhere.ts'
import type { Problem } from './problem.ts'
import { surrogateKey } from './surrogateKey.ts'

/** A request, as much of it as matters. */
export type Asked = {
  header: (name: string) => null | string | undefined
  method: string
  /** Path and query, below the base. */
  target: string
}

export type Reply = { body: Buffer | null; headers: Record<string, string>; status: number }

type Headers = Record<string, string>

/** Of an entry in an encoding; they stay as long as the entry. */
const headersOf = (entry: Entry, encoding: Encoding): Headers => {
  const { etag, keys, language, location, status, type } = entry
  const suffix = encoding === 'identity' ? '' : `-${encoding}`
  const purgedBy = surrogateKey(keys)
  return {
    ...everywhere,
    'Cache-Control': purgedBy === undefined ? privateCacheControl : cacheControl,
    Vary: 'Accept-Encoding',
    ...(purgedBy && { 'Surrogate-Key': purgedBy }),
    ...(language !== null && { 'Content-Language': language }),
    ...(status !== 301 && { 'Content-Type': type, ETag: `"${etag}${suffix}"` }),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    ...(location !== undefined && { Location: location }),
  }
}

const remembered = new WeakMap<Entry, Partial<Record<Encoding, Headers>>>()

const readyHeaders = (entry: Entry, encoding: Encoding): Headers => {
  const known = remembered.get(entry) ?? {}
  remembered.set(entry, known)
  return (known[encoding] ??= headersOf(entry, encoding))
}

const ofContent = new Set(['Content-Encoding', 'Content-Type'])

export const encodingFor = (entry: Entry, asked: Asked): Encoding =>
  entry.bodies.identity.length < leastCompressed
    ? 'identity'
    : chooseEncoding(asked.header('accept-encoding'))

type Sending = Pick<Got, 'how'> & {
  asked: Asked
  /** Where paths begin. */
  base: string
  body: Buffer
  encoding: Encoding
  entry: Entry
  /** How old it is, in seconds. */
  seconds: number
}

/** @see https://www.rfc-editor.org/rfc/rfc9211 */
export const cacheStatus: Record<Got['how'], string> = {
  hit: 'newsroom; hit',
  miss: 'newsroom; fwd=miss',
  stale: 'newsroom; hit; detail=stale',
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 (`If-None-Match`) */
export const replyWith = (sending: Sending): Reply => {
  const { asked, base, body, encoding, entry, how, seconds } = sending
  const ready = readyHeaders(entry, encoding)
  const headers: Headers = { ...ready, 'Cache-Status': cacheStatus[how] }
  if (how === 'stale') {
    const scope = ready['Cache-Control'] === cacheControl ? 'public' : 'private'
    headers['Cache-Control'] = `${scope}, max-age=0, must-revalidate`
    headers.Age = String(seconds)
  }
  if (entry.location !== undefined) {
    headers.Location = `${base}${entry.location}${queryOf(asked.target)}`
  }
  const wanted = asked.header('if-none-match')
  if (wanted && entry.status === 200 && namesTag(wanted, ready.ETag!)) {
    for (const name of ofContent) delete headers[name]
    return { body: null, headers, status: 304 }
  }
  headers['Content-Length'] = String(body.length)
  return { body: asked.method === 'HEAD' ? null : body, headers, status: entry.status }
}

const queryOf = (target: string): string => {
  const at = target.indexOf('?')
  return at < 0 ? '' : target.slice(at)
}

/**
 * Whether the header `If-None-Match` names a strong ETag. Proxies that compress make a weak one of it; for this
 * it counts as the same.
 */
export const namesTag = (wanted: string, etag: string): boolean =>
  wanted === etag ||
  wanted.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))

/** An answer that no cache may keep. */
export const replyWithJson = (
  asked: Pick<Asked, 'method'>,
  { body, headers = {}, status }: { body: unknown; headers?: Headers; status: number },
): Reply => {
  const bytes = Buffer.from(JSON.stringify(body))
  return {
    body: asked.method === 'HEAD' ? null : bytes,
    headers: {
      ...everywhere,
      'Cache-Control': 'no-store',
      'Content-Length': String(bytes.length),
      'Content-Type': 'application/json',
      ...headers,
    },
    status,
  }
}

export const replyWithProblem = (
  asked: Pick<Asked, 'method'>,
  problem: Problem,
  headers: Headers = {},
): Reply =>
  replyWithJson(asked, {
    body: problem,
    headers: { 'Content-Language': 'en', 'Content-Type': 'application/problem+json', ...headers },
    status: problem.status,
  })
