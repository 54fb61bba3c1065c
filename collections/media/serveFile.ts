import { stat } from 'node:fs/promises'
import path from 'node:path'

import {
  headersWithCors,
  type CollectionSlug,
  type PayloadRequest,
  type UploadConfig,
} from 'payload'

import { pictureKinds } from '../../src/pictures/kindOfFile.ts'
import { streamFile } from './streamFile.ts'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/**
 * A day, and a week more while a new copy is fetched. What is at an address changes only when
 * somebody crops the picture or moves its focal point: a replaced picture has another name.
 */
const freshness = 'max-age=86400, stale-while-revalidate=604800'

/** Names as the newsroom gives them: nothing in them leads out of the folder. */
const safeName = /^[A-Za-z0-9][A-Za-z0-9._ -]*$/

const missing = (headers: Headers) => {
  headers.set('Cache-Control', 'no-store')
  return Response.json(
    { errors: [{ message: 'There is no such picture. It may have been replaced or deleted.' }] },
    { headers, status: 404 },
  )
}

/**
 * Answers for a stored picture. Payload answers 500 for one that is not there, and lets nobody ask
 * whether it has changed. Where another storage has taken over, its handler comes next and gets
 * these headers.
 */
export const serveFile: Handler = (req, { headers = new Headers(), params }) => {
  const { collection, filename } = params
  const { upload } = req.payload.collections[collection as CollectionSlug].config
  headers.set('X-Content-Type-Options', 'nosniff')
  // Who is logged in may see what others may not.
  headers.set('Cache-Control', `${req.user ? 'private' : 'public'}, ${freshness}`)
  if (upload.disableLocalStorage) return undefined
  return fromDisk({ filename, folder: upload.staticDir ?? collection, headers, req })
}

const fromDisk = async ({
  filename,
  folder,
  headers: own,
  req,
}: {
  filename: string
  folder: string
  headers: Headers
  req: PayloadRequest
}): Promise<Response> => {
  const headers = headersWithCors({ headers: own, req })
  const extension = path.extname(filename).slice(1).toLowerCase()
  const kind = pictureKinds.find((one) => one.extension === extension)
  if (!kind || !safeName.test(filename)) return missing(headers)
  const file = path.resolve(folder, filename)
  const stats = await stat(file).catch(() => undefined)
  if (!stats?.isFile()) return missing(headers)

  const tag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`
  headers.set('ETag', tag)
  const known = req.headers.get('if-none-match')
  if (known?.split(/\s*,\s*/).some((one) => one === '*' || one.replace(/^W\//, '') === tag)) {
    return new Response(null, { headers, status: 304 })
  }
  headers.set('Content-Length', String(stats.size))
  headers.set('Content-Type', kind.mimeType)
  return new Response(streamFile(file), { headers })
}
