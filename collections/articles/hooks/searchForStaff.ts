import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  Where,
} from 'payload'

import { executorOf } from '../../../src/database/executorOf.ts'
import { idsFrom } from '../../../src/relationships/idsFrom.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'
import { userPermissions } from '../../../src/roles/userPermissions.ts'
import { staffDocumentOf, type Searched } from '../../../src/search/staff/fillStaffSearch.ts'
import { findForStaff } from '../../../src/search/staff/findForStaff.ts'
import { staffSettingsOf } from '../../../src/search/staff/staffSettingsOf.ts'
import { withSearchConditions } from '../../../src/search/staff/withSearchConditions.ts'
import { forgetStaffSearch, writeStaffSearch } from '../../../src/search/staff/writeStaffSearch.ts'
import type { Executor } from '../../../src/search/writeSearch.ts'

/** More articles than a condition can name: then Postgres looks through all of them. */
const most = 1000

/** Has the staff find an article by its words as they were last saved, drafts too. */
export const writeForStaff =
  (options: SanitizedOptions): CollectionAfterChangeHook =>
  async ({ data, doc, previousDoc, req }) => {
    // What is answered may be a part of it.
    const now = { ...(previousDoc as object), ...(data as object), id: doc.id } as Searched
    const executor = (await executorOf(req)) as Executor
    await writeStaffSearch(executor, staffDocumentOf(now), staffSettingsOf(options))
    return doc
  }

export const forgetForStaff: CollectionAfterDeleteHook = async ({ id, req }) =>
  forgetStaffSearch((await executorOf(req)) as Executor, id)

/**
 * What the staff types into the search of the list is looked for by words, in the texts too, in the place of
 * reading all versions of all articles. Readers are never answered so: drafts are among it.
 */
export const findByWords =
  (options: SanitizedOptions): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { where } = args as { where?: Where }
    if (operation !== 'read' || !where) return args
    const find = async (typed: string) => {
      // Who reads but a part of the drafts must not learn from a search what the others say.
      const { access } = req.payload.collections[options.slugs.articles].config
      if (!(await userPermissions(req, options)).has('readDrafts')) return null
      if ((await access.read({ req })) !== true) return null
      const executor = (await executorOf(req)) as Executor
      const found = await findForStaff(executor, typed, {
        most,
        settings: staffSettingsOf(options),
      })
      return found && idsFrom(found, options, req.payload)
    }
    return { ...args, where: await withSearchConditions(where, find) }
  }
