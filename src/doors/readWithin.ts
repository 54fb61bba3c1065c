/**
 * The body of a request.
 * @param most in bytes
 * @returns `null` as soon as it is larger, without reading on
 */
export const readWithin = async (request: Request, most: number): Promise<Uint8Array | null> => {
  if (Number(request.headers.get('content-length')) > most) return null
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the stream.
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
