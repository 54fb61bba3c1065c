import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import type { Notices } from './noticeIn.ts'

/** A story that was taken down everywhere, for good unless the kill is lifted. */
export type Kill = {
  /** ISO 8601. */
  at: string
  /** Of the person. */
  by: Id | null
  /** What readers are told. */
  notices: Notices
  /** What the staff is told. */
  reason: string
  /** The editions that readers had. */
  takenDown: Id[]
}

type Stored = { [Key in keyof Kill]?: unknown }

/** The kill of a story, if it is killed. */
export const killOf = async (
  story: unknown,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Kill | null> => {
  const id = idOf(story)
  if (id === undefined) return null
  const { docs } = await req.payload.find({
    collection: options.slugs.stories,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { killed: true },
    where: { id: { equals: id } },
  })
  const { at, by, notices, reason, takenDown } = (docs[0]?.killed ?? {}) as Stored
  if (!at) return null
  return {
    at: String(at),
    by: idOf(by) ?? null,
    notices: (notices ?? {}) as Notices,
    reason: String(reason ?? ''),
    takenDown: (takenDown ?? []) as Id[],
  }
}
