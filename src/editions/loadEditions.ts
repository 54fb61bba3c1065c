import DataLoader from 'dataloader'
import type { PayloadRequest, Where } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import type { EditionRow } from './editionOf.ts'

const select = {
  _status: true,
  headline: true,
  language: true,
  publishedAt: true,
  revision: true,
  slug: true,
  story: true,
  summary: true,
  translatedFrom: true,
  translatedRevision: true,
} as const

const find = async (
  { draft, where }: { draft: boolean; where: Where },
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
) => {
  const { docs } = await req.payload.find({
    collection: options.slugs.articles,
    depth: 0,
    draft,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select,
    where,
  })
  return docs as unknown as EditionRow[]
}

type Loader = DataLoader<Id, EditionRow[]>
const loaders = new WeakMap<object, Map<string, Loader>>()

/**
 * The editions of a story that are not in the trash, in one query for all stories that are asked for
 * at the same moment. Access is not checked.
 * @param drafts also those that are not public, as they were last saved; else the public ones alone
 */
export const loadEditions = async ({
  drafts,
  options,
  req,
  story,
}: {
  drafts: boolean
  options: SanitizedOptions
  req: PayloadRequest
  story: Id
}): Promise<EditionRow[]> => {
  const key = JSON.stringify([drafts, await req.transactionID])
  const ofRequest = loaders.get(req.payloadDataLoader) ?? new Map<string, Loader>()
  loaders.set(req.payloadDataLoader, ofRequest)

  let loader = ofRequest.get(key)
  if (!loader) {
    loader = new DataLoader<Id, EditionRow[]>(
      async (stories) => {
        const ofStories: Where = { story: { in: [...new Set(stories)] } }
        const rows = await find(
          {
            draft: false,
            where: drafts ? ofStories : { and: [ofStories, { _status: { equals: 'published' } }] },
          },
          { options, req },
        )
        // What was never public is in its versions alone; its row is as it was made.
        const unpublished = rows.filter(({ _status }) => _status !== 'published')
        const latest =
          unpublished.length === 0
            ? []
            : await find(
                { draft: true, where: { id: { in: unpublished.map(({ id }) => id) } } },
                { options, req },
              )
        const current = new Map(latest.map((row) => [row.id, row]))
        const all = rows.map((row) => current.get(row.id) ?? row)
        return stories.map((wanted) => all.filter((row) => idOf(row.story) === wanted))
      },
      // What was read before a write in the same request must not be served after it.
      { cache: false },
    )
    ofRequest.set(key, loader)
  }
  return loader.load(story)
}
