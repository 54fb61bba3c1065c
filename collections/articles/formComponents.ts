import { goodLengths, type Length } from '../../src/languages/goodLengths.ts'
import { editionLanguages } from '../../src/components/editions/EditionLanguage.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import { pathPlaceholders } from '../../src/workflow/pathPlaceholders.ts'

/** Of the languages whose texts are long or short at another length than usual. */
const lengthsOf = ({ languages }: SanitizedOptions, name: keyof typeof goodLengths) =>
  Object.fromEntries(
    languages.flatMap(({ code, lengths }): [string, Length][] =>
      lengths ? [[code, lengths[name]]] : [],
    ),
  )

/** The public path in each language, for paths that can be told without the article. */
const pathsOf = ({ articlePath, languages }: SanitizedOptions): Record<string, string> => {
  try {
    return Object.fromEntries(
      languages.map(({ code }) => [code, articlePath({ ...pathPlaceholders, language: code })]),
    )
  } catch {
    return {}
  }
}

/** Parts of the article's form in the admin, with what they need to know of the options. */
export const formComponents = (options: SanitizedOptions) => ({
  addressState: 'payload-newsroom/client#AddressState',
  editions: 'payload-newsroom/rsc#EditionsField',
  editionsCell: {
    clientProps: { languages: editionLanguages(options) },
    path: 'payload-newsroom/client#EditionsCell',
  },
  headlineHints: {
    clientProps: { lengths: lengthsOf(options, 'headline'), paths: pathsOf(options) },
    path: 'payload-newsroom/client#HeadlineHints',
  },
  notice: 'payload-newsroom/rsc#ArticleNoticeField',
  publish: 'payload-newsroom/rsc#PublishArticle',
  saving: 'payload-newsroom/client#ArticleSaving',
  summaryHints: {
    clientProps: { lengths: lengthsOf(options, 'summary') },
    path: 'payload-newsroom/client#SummaryHints',
  },
})
