import { BadRequest } from './badRequest.ts'

/** Bytes: the document, its variables, and what JSON makes of them. */
const longest = 100_000

const tooLong = () =>
  new BadRequest(`A request may have ${longest} bytes.`, { code: 'TOO_BIG', status: 413 })

/**
 * The body of a `POST`, of which never more than is allowed is read.
 * @throws BadRequest
 */
export const readBody = async ({ body, headers }: Request): Promise<string> => {
  if (Number(headers.get('content-length')) > longest) throw tooLong()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > longest) throw tooLong()
    chunks.push(chunk)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new BadRequest('The body has to be JSON in UTF-8.')
  }
  if (text.trimStart().startsWith('[')) {
    throw new BadRequest(
      'Several operations in one request are not answered: send one, which can have several fields.',
      { code: 'BATCH_REFUSED' },
    )
  }
  return text
}
