import type { LanguageText } from './pictureWords.ts'

/** BCP 47: `mn-Mong-CN` is `mn-Mong`, and where there is none, `mn`. */
const localeOf = (tag: string, codes: readonly string[]): string | undefined => {
  const parts = tag.toLowerCase().split('-')
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join('-')
    const code = codes.find((one) => one.toLowerCase() === wanted)
    if (code) return code
  }
  return undefined
}

/**
 * Which of a picture’s texts belongs into which of the newsroom’s languages. A text of no language,
 * or of one that the newsroom does not write in, is for whoever uploads the picture, unless there is
 * one in their own.
 * @param codes of the newsroom’s languages
 * @param own the language that the picture is uploaded in
 */
export const inLocales = (
  texts: readonly LanguageText[],
  codes: readonly string[],
  own: string,
): Map<string, string> => {
  const placed = new Map<string, string>()
  const others: string[] = []
  for (const { language, text } of texts) {
    const locale = language && language !== 'x-default' ? localeOf(language, codes) : undefined
    if (locale && !placed.has(locale)) placed.set(locale, text)
    else if (!locale) others.push(text)
  }
  // The default is by rule one of the texts once more.
  const rest = others.find((text) => ![...placed.values()].includes(text))
  if (rest && !placed.has(own)) placed.set(own, rest)
  return placed
}
