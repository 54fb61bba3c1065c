import { APIError, type PayloadRequest } from 'payload'

/** The longest body that is read, in bytes: a story of the longest kind and the JSON around it. */
const longest = 1_048_576

const tooLong = () =>
  new APIError(
    `The request is longer than the ${longest} bytes that it may have. Send one story as plain text.`,
    413,
    undefined,
    true,
  )

/**
 * The JSON object in a request. Reads no further than it may be long. Only `application/json` is taken,
 * which a page of another site cannot send with somebody's cookies without asking first.
 * @throws APIError 415, 413 or 400
 */
export const readBody = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const type = req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new APIError(
      `Send the story as application/json, not as ${type || 'a body without a type'}.`,
      415,
      undefined,
      true,
    )
  }
  if (Number(req.headers.get('content-length')) > longest) throw tooLong()

  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (req.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > longest) throw tooLong()
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      return body as Record<string, unknown>
    }
  } catch {
    // Told below, with what is no object.
  }
  throw new APIError('The body is not a JSON object in UTF-8.', 400, undefined, true)
}
