// The most that one process of Node gives over HTTP: bytes that are in memory, with their ETag. What it does
// not have yet it takes from another server.
//
// node --import tsx bench/limits/cached.ts PORT ORIGIN
import { createHash } from 'node:crypto'
import http from 'node:http'

type Kept = { body: Buffer; etag: string; headers: http.OutgoingHttpHeaders; status: number }

const [port, origin] = process.argv.slice(2)
const kept = new Map<string, Kept>()

const take = async (path: string): Promise<Kept> => {
  const answer = await fetch(`${origin}${path}`)
  const body = Buffer.from(await answer.arrayBuffer())
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'content-length': body.length,
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    etag,
  }
  const taken = { body, etag, headers, status: answer.status }
  if (answer.ok) kept.set(path, taken)
  return taken
}

const send = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { body, etag, headers, status }: Kept,
) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
  else response.writeHead(status, headers).end(body)
}

const server = http.createServer((request, response) => {
  const ready = kept.get(request.url!)
  if (ready) return send(request, response, ready)
  take(request.url!).then(
    (taken) => send(request, response, taken),
    (error: Error) => response.writeHead(502).end(error.message),
  )
})
server.listen(Number(port), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))
