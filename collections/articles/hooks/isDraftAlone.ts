import type { PayloadRequest } from 'payload'

import { currentWrite } from '../../writeContext.ts'

type Facts = { _status?: unknown; deletedAt?: unknown; language?: unknown }

/** Is what is written a draft beside the row, which stays as it was? */
export const isDraftAlone = (
  before: Facts | undefined,
  now: Facts,
  { collection, operation, req }: { collection: string; operation: string; req: PayloadRequest },
): boolean =>
  operation === 'update' &&
  currentWrite(req, collection).draft &&
  now._status !== 'published' &&
  now.language === before?.language &&
  Boolean(now.deletedAt) === Boolean(before?.deletedAt)
