import { APIError, type Endpoint, type PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { mayImport } from '../roles/mayImport.ts'
import { say } from '../translations/say.ts'
import { importBytes } from './importing/importBytes.ts'
import { importReport, type ImportReport } from './importing/importReport.ts'
import type { FoundInNewsroom } from './importing/types.ts'
import { isWireFormat, wireFormats, type WireFormat } from './importing/wireFormats.ts'
import { readBody } from './readBody.ts'
import { WireError } from './WireError.ts'

/** What `POST /api/newsroom/wire` answers: the report of `newsroom import`, and what was found. */
export type WireAnswer = ImportReport & { found: FoundInNewsroom | null }

/**
 * `POST /api/newsroom/wire`: takes in a wire story in the name of whoever sends it, as a draft.
 * Answers 201 for a new article, 200 for one that is updated, unchanged or only tried (`dryRun`), and
 * with the status of the error, and the same report, for a story that is rejected.
 */
export const wireEndpoint = (options: SanitizedOptions): Endpoint => ({
  handler: async (req) => {
    if (!(await mayImport(req, options))) {
      throw req.user
        ? new APIError(say(req.t, 'mayNotImport'), 403, undefined, true)
        : new APIError('Log in, or send an API key, to send stories.', 401, undefined, true)
    }
    const { dryRun, format, language, text, update } = readWish(await readBody(req))
    const result = await importBytes({
      bytes: new TextEncoder().encode(text),
      dryRun,
      format,
      language,
      payload: req.payload,
      req,
      update,
    })
    const status = statusOf(result, { dryRun, req })
    const report = importReport({ dryRun, file: null, result })
    const answer: WireAnswer = {
      ...report,
      error: status < 500 ? report.error : say(req.t, 'wireFailed'),
      found: result.found,
    }
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' }, status })
  },
  method: 'post',
  path: '/newsroom/wire',
})

type Wish = {
  dryRun: boolean
  format: WireFormat
  language: string | undefined
  text: string
  update: boolean
}

/** @throws APIError 400 */
const readWish = (body: Record<string, unknown>): Wish => {
  const { dryRun = false, format = 'text', language, text, update = false } = body
  const problem =
    typeof text !== 'string'
      ? '`text` has to be the story as text.'
      : typeof (language ?? '') !== 'string'
        ? '`language` has to be a code such as "en", or be left out.'
        : typeof dryRun !== 'boolean' || typeof update !== 'boolean'
          ? '`dryRun` and `update` have to be true or false.'
          : !isWireFormat(format)
            ? `\`format\` has to be ${wireFormats.join(' or ')}, or be left out.`
            : null
  if (problem) throw new APIError(problem, 400, undefined, true)
  return {
    dryRun: dryRun as boolean,
    format: format as WireFormat,
    language: (language as null | string | undefined) || undefined,
    text: text as string,
    update: update as boolean,
  }
}

/** A story that cannot be read is the sender's affair; what is not expected is logged as ours. */
const statusOf = (
  { error, status }: { error: unknown; status: string },
  { dryRun, req }: { dryRun: boolean; req: PayloadRequest },
): number => {
  if (status !== 'rejected') return status === 'created' && !dryRun ? 201 : 200
  if (error instanceof WireError) return 400
  const given = (error as { status?: unknown }).status
  if (typeof given === 'number' && given < 500) return given
  req.payload.logger.error({ err: error, msg: 'A wire story could not be imported.' })
  return 500
}
