import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'
import { loadNewsroomSettings } from '../../related/loadNewsroomSettings.ts'
import { isPublic } from '../../workflow/isPublic.ts'
import { loadNames } from './loadNames.ts'
import { loadRelated } from './loadRelated.ts'
import { rowOf, type Row } from './rowOf.ts'
import { sourceArticles } from './sourceArticle.ts'

type Built = {
  /** When the embargo of an article ends that is published, by its id: ISO 8601. */
  opens: Map<string, string>
  /** Of the articles that are public now, and of no others. */
  rows: Row[]
}

/**
 * What the read model has to hold of some articles, from what is in the collections, read in the request's
 * transaction. Of many at once it takes as many queries as of one, for each language.
 */
export const buildRows = async (
  ids: readonly Id[],
  scope: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Built> => {
  const { options, req } = scope
  const codes = options.languages.map(({ code }) => code)
  // Of a language that was taken out of the options nothing is told.
  const sources = (await sourceArticles(ids, scope)).filter(({ language }) =>
    codes.includes(language),
  )
  const now = new Date()
  const opens = new Map(
    sources.flatMap((source) =>
      !isPublic(source, now) && isPublic({ ...source, embargoUntil: null }, now)
        ? [[String(source.id), new Date(source.embargoUntil!).toISOString()] as const]
        : [],
    ),
  )
  const open = sources.filter((source) => isPublic(source, now))
  if (open.length === 0) return { opens, rows: [] }
  const [settings, ...given] = await Promise.all([
    loadNewsroomSettings(scope),
    ...open.map((source) => Promise.all([loadNames(source, scope), loadRelated(source, scope)])),
  ])
  const rows = open.map((source, index) => {
    const [names, related] = given[index]!
    return rowOf(source, {
      names,
      options,
      publisher: settings.name || null,
      related,
      server: req.payload.config.serverURL,
    })
  })
  return { opens, rows }
}
