import type {
  APIError,
  CollectionAfterOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import { recordRefusals } from './recordRefusals.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>
type Noted = { document: { collection: string; id: Id }; error: APIError }
type HookArgs = {
  collection: { slug: string }
  id?: Id
  originalDoc?: unknown
  req: PayloadRequest
}

/** In a request's context: what hooks have refused. */
const key = 'newsroomRefused'

const notedIn = (req: PayloadRequest) => (req.context[key] ?? []) as Noted[]

/** On which document a hook has thrown the error. */
export const refusedDocument = (error: APIError, req: PayloadRequest) =>
  notedIn(req).find((noted) => noted.error === error)?.document

const noting =
  <Args extends HookArgs, Result>(hook: (args: Args) => Result) =>
  async (args: Args): Promise<Awaited<Result>> => {
    try {
      return await hook(args)
    } catch (error) {
      const { collection, id = idOf(args.originalDoc), req } = args
      if ((error as APIError).status === 403 && id !== undefined) {
        const document = { collection: collection.slug, id }
        req.context[key] = [...notedIn(req), { document, error: error as APIError }]
      }
      throw error
    }
  }

/** Payload catches what is refused of many documents, and of the errors it keeps the words alone. */
const recordRefusedOfMany =
  (options: SanitizedOptions): CollectionAfterOperationHook =>
  async ({ collection, operation, req, result }) => {
    if (operation !== 'delete' && operation !== 'update') return result
    const { errors } = result as { errors: { id: Id }[] }
    const refused = notedIn(req).filter(
      ({ document }) =>
        document.collection === collection.slug && errors.some(({ id }) => id === document.id),
    )
    req.context[key] = notedIn(req).filter((noted) => !refused.includes(noted))
    const tried = req.method ? `${req.method} ${req.pathname}: ` : ''
    await recordRefusals(
      refused.map(({ document, error }) => ({
        detail: tried + error.message,
        document,
      })),
      { options, req },
    )
    return result
  }

/** The hooks of a collection, of which the log is told on which documents they have refused something. */
export const noteRefusals = (hooks: Hooks = {}, options: SanitizedOptions): Hooks => ({
  ...hooks,
  afterOperation: [...(hooks.afterOperation ?? []), recordRefusedOfMany(options)],
  beforeChange: hooks.beforeChange?.map(noting) ?? [],
  beforeDelete: hooks.beforeDelete?.map(noting) ?? [],
  beforeValidate: hooks.beforeValidate?.map(noting) ?? [],
})
