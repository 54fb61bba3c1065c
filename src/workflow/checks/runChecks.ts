import type { PayloadRequest } from 'payload'

import type { CheckFinding, SanitizedOptions } from '../../options/types.ts'
import type { Article } from '../../payload-types.ts'
import { say } from '../../translations/say.ts'
import { tell, type Sentence } from '../../translations/sentence.ts'
import { checkArticle } from './checkArticle.ts'
import { findMissing } from './findMissing.ts'
import { findUnnamed } from './findUnnamed.ts'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

/** What the project's own checks find: see the option `checks`. One that fails itself blocks, and says so. */
export const runOwnChecks = async (
  article: Partial<Article>,
  { options, req }: Scope,
): Promise<CheckFinding[]> => {
  if (options.checks.length === 0) return []
  const found = await Promise.all(
    options.checks.map(async (check, index): Promise<CheckFinding[]> => {
      try {
        return (await check({ article, req })) ?? []
      } catch (err) {
        const number = index + 1
        req.payload.logger.error({ err, msg: `Check ${number} of newsroom({ checks }) failed` })
        return [{ level: 'blocks', message: say(req.t, 'checkFailed', { number }) }]
      }
    }),
  )
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
  const found = (level: CheckFinding['level'], sentences: Sentence[]) =>
    sentences.map((sentence): CheckFinding => ({ level, message: tell(req.t, sentence) }))
  return [
    ...found('blocks', findMissing(article)),
    ...(await runOwnChecks(article, scope)),
    ...found('warns', checkArticle(article, { definition, unnamed })),
  ].toSorted((one, other) => one.level.localeCompare(other.level))
}
