import { stringify } from 'csv-stringify/sync'
import { Forbidden, parseParams, type Endpoint, type PayloadRequest, type Where } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'

const columns = [
  'id',
  'createdAt',
  'actor',
  'actorName',
  'action',
  'documentCollection',
  'documentId',
  'language',
  'title',
  'from',
  'to',
  'detail',
  'way',
] as const

/** Read and sent at a time. */
const limit = 1000

/** The log oldest first: nothing moves in it, however much is added meanwhile. */
const readPage = async (
  page: number,
  { options, req, where }: { options: SanitizedOptions; req: PayloadRequest; where?: Where },
) =>
  req.payload.find({
    collection: options.slugs.audit,
    depth: 0,
    limit,
    overrideAccess: false,
    page,
    req: withOwnLocale(req),
    sort: ['createdAt', 'id'],
    user: req.user,
    where,
  })

/**
 * `GET /api/audit/csv`, with `where` as for a list: the log as CSV (RFC 4180, UTF-8 with a byte order mark),
 * oldest first, however long it is. What a spreadsheet would take for a formula is quoted.
 */
export const exportLog = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    if (!(await userPermissions(req, options)).has('readAudit')) throw new Forbidden(req.t)
    const { where } = parseParams(req.query)
    const scope = { options, req, where }
    const rowsOf = (docs: object[]) =>
      stringify(docs, {
        bom: false,
        columns: [...columns],
        escape_formulas: true,
        record_delimiter: 'windows',
      })
    // Asked before the answer begins, so that a wrong condition is answered as one.
    let next: Awaited<ReturnType<typeof readPage>> | null = await readPage(1, scope)
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${columns.join(',')}\r\n`)),
      pull: async (controller) => {
        if (!next) return controller.close()
        const { docs, hasNextPage, page = 1 } = next
        controller.enqueue(encoder.encode(rowsOf(docs)))
        next = hasNextPage ? await readPage(page + 1, scope) : null
      },
    })
    return new Response(body, {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': 'attachment; filename="newsroom-log.csv"',
        'Content-Type': 'text/csv; charset=utf-8',
      },
    })
  },
  method: 'get',
  path: '/csv',
})
