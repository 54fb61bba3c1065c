import type { LanguageDefinition } from '../languages/LanguageDefinition.ts'

type Headings = null | Record<string, null | string | undefined> | undefined

/**
 * The heading above related news in the reader's language: the article's own in that language, else
 * the newsroom's, else the built-in one; a language without one of its own (`fallback`) takes
 * another's. Never a heading in some default language: an English line over a Korean list is worse
 * than none.
 * @returns `null` when nothing is known in that language
 */
export const relatedHeading = ({
  language,
  languages,
  ofArticle,
  ofNewsroom,
}: {
  language: string
  languages: LanguageDefinition[]
  ofArticle: Headings
  ofNewsroom: Headings
}): null | string => {
  const tried = new Set<string>()
  for (let code: string | undefined = language; code && !tried.has(code);) {
    tried.add(code)
    const definition: LanguageDefinition | undefined = languages.find(
      (candidate) => candidate.code === code,
    )
    const heading =
      ofArticle?.[code]?.trim() || ofNewsroom?.[code]?.trim() || definition?.relatedNewsHeading
    if (heading) return heading
    code = definition?.fallback
  }
  return null
}
