import type { LanguageDefinition } from '../../languages/LanguageDefinition.ts'
import { countCharacters, goodLengths, lengthVerdict } from '../../languages/goodLengths.ts'
import type { Sentence } from '../../translations/sentence.ts'

type Article = {
  authors?: null | unknown[]
  dateline?: { place?: null | string } | null
  headline?: null | string
  importWarnings?: null | unknown[]
  summary?: null | string
}

/** Names around it that are missing in its language, by the name that they have elsewhere. */
type Unnamed = { section: null | string; tags: string[] }

/**
 * What a newsroom wants to see before an article goes out, beside what its fields demand: a headline
 * that lists do not cut off, a summary, a byline, a dateline, and a section and tags with names in its
 * language; and nothing that the importer warned of and nobody has seen to. All of it warns, as there are reasons for any.
 */
export const checkArticle = (
  { authors, dateline, headline, importWarnings, summary }: Article,
  { definition, unnamed }: { definition: LanguageDefinition | undefined; unnamed: Unnamed },
): Sentence[] => {
  const { lengths = goodLengths } = definition ?? {}
  const characters = countCharacters(headline?.trim() ?? '')
  const language = definition?.label ?? ''
  const left = importWarnings?.length ?? 0
  const findings: (false | Sentence)[] = [
    left > 0 && { key: 'checkImportWarnings', values: { count: left } },
    lengthVerdict(characters, lengths.headline) === 'tooLong' && {
      key: 'checkHeadlineLong',
      values: { characters, most: lengths.headline.most },
    },
    !summary?.trim() && { key: 'checkSummary' },
    (authors?.length ?? 0) === 0 && { key: 'checkByline' },
    !dateline?.place?.trim() && { key: 'checkDateline' },
    unnamed.section !== null && {
      key: 'checkSectionName',
      values: { language, name: unnamed.section },
    },
    unnamed.tags.length > 0 && {
      key: 'checkTagNames',
      values: { language, names: unnamed.tags.join(', ') },
    },
  ]
  return findings.filter((finding) => finding !== false)
}
