import type { LanguageDefinition } from '../languages/LanguageDefinition.ts'
import type { Sentence } from '../translations/sentence.ts'

/** A picture as an article shows it. */
export type ShownPicture = {
  /** In each language; one text for all where a project does not translate it. */
  alt?: null | Record<string, null | string | undefined> | string
  decorative?: boolean | null
  filename?: null | string
  id: number | string
  mimeType?: null | string
}

/** The language itself, and the one that its definition says stands in for it. */
const readIn = (language: string, languages: readonly LanguageDefinition[]): string[] => {
  const fallback = languages.find(({ code }) => code === language)?.fallback
  return fallback ? [language, fallback] : [language]
}

/**
 * Does a picture say nothing to readers of this language who cannot see it? A text in the newsroom’s
 * default language does not help them: a screen reader would read it out letter by letter, or not at
 * all. One in the language’s own fallback does, which is the same language in another script.
 */
export const lacksAlternative = (
  { alt, decorative, mimeType }: ShownPicture,
  language: string,
  languages: readonly LanguageDefinition[],
): boolean => {
  if (decorative) return false
  if (mimeType && !mimeType.startsWith('image/')) return false
  if (typeof alt === 'string') return alt.trim() === ''
  return !readIn(language, languages).some((code) => alt?.[code]?.trim())
}

/** What is wrong with the picture, and how to mend it. */
export const alternativeMissing = (
  { filename, id }: ShownPicture,
  language: string,
  languages: readonly LanguageDefinition[],
): Sentence => {
  const { label, name } = languages.find(({ code }) => code === language) ?? {
    label: language,
    name: language,
  }
  const own = label === name ? label : `${label} (${name})`
  return { key: 'alternativeMissing', values: { name, own, picture: filename ?? id } }
}
