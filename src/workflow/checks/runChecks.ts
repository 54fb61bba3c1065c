import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../options/types.ts'
import type { Article } from '../../payload-types.ts'
import { tell } from '../../translations/sentence.ts'
import { checkArticle, type CheckFinding } from './checkArticle.ts'
import { findUnnamed } from './findUnnamed.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** What the project's own checks find: see the option `checks`. */
export const runOwnChecks = async (
  article: Partial<Article>,
  { options, req }: Scope,
): Promise<CheckFinding[]> => {
  const found = await Promise.all(options.checks.map((check) => check({ article, req })))
  return found.flat()
}

/** What there is to say about an article before it is published, what blocks first. */
export const runChecks = async (
  article: Partial<Article>,
  scope: Scope,
): Promise<CheckFinding[]> => {
  const { options, req } = scope
  const language = article.language ?? options.defaultLanguage
  const definition = options.languages.find(({ code }) => code === language)
  const unnamed = await findUnnamed(article, { ...scope, language })
  const warnings = checkArticle(article, { definition, unnamed }).map((sentence): CheckFinding => ({
    level: 'warns',
    message: tell(req.t, sentence),
  }))
  return [...(await runOwnChecks(article, scope)), ...warnings].toSorted((one, other) =>
    one.level.localeCompare(other.level),
  )
}
