import { stringify } from 'csv-stringify/sync'
import { Forbidden, parseParams, type Endpoint, type PayloadRequest, type Where } from 'payload'

import { withOwnLocale } from '../../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'

const columns = [
  'id',
  'createdAt',
  'actor',
  'actorCollection',
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

type Entry = { createdAt: string; id: number | string }

/** The log from an entry on, oldest first: nothing moves in it, however much is added meanwhile. */
const readOn = async (
  last: Entry | undefined,
  { options, req, where }: { options: SanitizedOptions; req: PayloadRequest; where?: Where },
): Promise<Entry[]> => {
  const after: Where[] = last
    ? [
        {
          or: [
            { createdAt: { greater_than: last.createdAt } },
            { and: [{ createdAt: { equals: last.createdAt } }, { id: { greater_than: last.id } }] },
          ],
        },
      ]
    : []
  const { docs } = await req.payload.find({
    collection: options.slugs.audit,
    depth: 0,
    limit,
    overrideAccess: false,
    pagination: false,
    req: withOwnLocale(req),
    sort: ['createdAt', 'id'],
    user: req.user,
    where: { and: [...after, ...(where ? [where] : [])] },
  })
  return docs
}

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
    let docs = await readOn(undefined, scope)
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${columns.join(',')}\r\n`)),
      pull: async (controller) => {
        if (docs.length === 0) return controller.close()
        controller.enqueue(encoder.encode(rowsOf(docs)))
        docs = docs.length < limit ? [] : await readOn(docs.at(-1), scope)
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
