import { createHash } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type StoredObject = { body: Buffer; type: string }

const etagOf = (body: Buffer) => `"${createHash('md5').update(body).digest('hex')}"`

const bodyOf = async (request: http.IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/**
 * As much of S3’s REST API as pictures need, over HTTP and in memory, with path-style addresses. It
 * takes only requests that are signed with the given key’s id.
 */
export const startS3 = async ({ accessKeyId, bucket }: { accessKeyId: string; bucket: string }) => {
  const objects = new Map<string, StoredObject>()
  const requests: string[] = []

  const answer = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://s3')
    const [, in_, ...rest] = decodeURIComponent(pathname).split('/')
    const key = rest.join('/')
    requests.push(`${request.method} ${key}`)
    const signed = request.headers.authorization?.includes(`Credential=${accessKeyId}/`)
    if (!signed || in_ !== bucket) return response.writeHead(403).end()
    const object = objects.get(key)
    switch (request.method) {
      case 'PUT': {
        const body = await bodyOf(request)
        objects.set(key, { body, type: String(request.headers['content-type']) })
        return response.writeHead(200, { ETag: etagOf(body) }).end()
      }
      case 'DELETE':
        objects.delete(key)
        return response.writeHead(204).end()
      case 'GET':
      case 'HEAD': {
        if (!object) {
          const xml = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>'
          response.writeHead(404, { 'Content-Type': 'application/xml' })
          return response.end(request.method === 'GET' ? xml : undefined)
        }
        response.writeHead(200, {
          'Content-Length': object.body.length,
          'Content-Type': object.type,
          ETag: etagOf(object.body),
        })
        return response.end(request.method === 'GET' ? object.body : undefined)
      }
      default:
        return response.writeHead(405).end()
    }
  }

  const server = http.createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    requests,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
