export type RequestOptions = Omit<RequestInit, 'body'> & {
  /** Sent as JSON, unless it is a string or a form. */
  body?: unknown
  /** Of a logged-in user. */
  token?: string
}

export const origin = 'http://localhost:3000'

/** A `Request` as a client would send it. */
export function request(path: string, options: RequestOptions = {}): Request {
  const { body, token, ...init } = options
  const headers = new Headers(init.headers)
  if (token) headers.set('authorization', `JWT ${token}`)
  const raw = body === undefined || typeof body === 'string' || body instanceof FormData
  if (!raw && !headers.has('content-type')) headers.set('content-type', 'application/json')
  return new Request(new URL(path, origin), {
    ...init,
    headers,
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
  })
}
