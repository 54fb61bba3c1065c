import { QueryError, type CollectionBeforeOperationHook, type Where } from 'payload'

import type { SanitizedOptions } from '../src/options/types.ts'
import { unseenConditions, unseenOrders } from '../src/roles/unseenPaths.ts'
import { userPermissions } from '../src/roles/userPermissions.ts'

type Args = { draft?: boolean; overrideAccess?: boolean; sort?: unknown; where?: Where }

/**
 * Who may not read drafts reads what is published, also with `draft=true`, and cannot filter or sort
 * by what is not.
 * @param relations paths that lead to articles, of which some may not be public
 * @throws QueryError 400
 */
export const readAsPublic =
  (options: SanitizedOptions, relations: readonly string[]): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { draft, overrideAccess, sort, where } = args as Args
    if (overrideAccess || !['count', 'read', 'readDistinct'].includes(operation)) return args
    const refused = [...unseenConditions(where), ...unseenOrders(sort, relations)]
    if (!draft && refused.length === 0) return args
    if ((await userPermissions(req, options)).has('readDrafts')) return args
    if (refused.length > 0) throw new QueryError(refused.map((path) => ({ path })))
    return { ...args, draft: false }
  }
