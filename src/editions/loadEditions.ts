import type { PayloadRequest, Where } from 'payload'

import { loaderOf } from '../relationships/loaderOf.ts'
import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idOf, type Id } from '../relationships/idOf.ts'
import type { EditionRow } from './editionOf.ts'
import { publicArticles } from '../roles/access.ts'

const select = {
  _status: true,
  headline: true,
  language: true,
  machineTranslated: true,
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
  const name = drafts ? 'editions with drafts' : 'editions'
  const loader = await loaderOf<Id, EditionRow[]>(req, name, async (stories) => {
    const ofStories: Where = { story: { in: [...new Set(stories)] } }
    const rows = await find(
      {
        draft: false,
        where: drafts ? ofStories : { and: [ofStories, publicArticles()] },
      },
      { options, req },
    )
    // What was never published is in its versions alone; its row is as it was made.
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
  })
  return loader.load(story)
}
