import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Id } from '../relationships/idOf.ts'
import { allows } from './allows.ts'

/** The headline of an article that is in somebody's way; `…` for whoever may not read it as it is. */
export const headlineFor = async (
  req: PayloadRequest,
  { headline, id }: { headline?: null | string; id: Id },
  articles: CollectionSlug,
): Promise<string> =>
  (await allows({ collection: articles, id, operation: 'read', req })) ? (headline ?? '') : '…'
