import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { asImport } from './access.ts'
import { allows } from './allows.ts'

/** May the request's user take in wire stories? They become articles of theirs. */
export const mayImport = (req: PayloadRequest, options: SanitizedOptions): Promise<boolean> =>
  allows({ collection: options.slugs.articles, operation: 'create', req: asImport(req) })
