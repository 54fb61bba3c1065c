import { InvalidConfiguration } from 'payload'

import { languageDefinitions } from '../languages/definitions.ts'
import { defaultSlugs, type NewsroomOptions, type SanitizedOptions } from './types.ts'

/**
 * Fills in the defaults and refuses what cannot work.
 * @throws InvalidConfiguration naming the option and how to mend it
 */
export const sanitizeOptions = (options: NewsroomOptions = {}): SanitizedOptions => {
  const languages = (options.languages ?? Object.values(languageDefinitions)).map((language) => {
    if (typeof language !== 'string') return language
    const definition = languageDefinitions[language]
    if (!definition) {
      throw new InvalidConfiguration(
        `newsroom(): "${language}" is not a built-in language. Use one of ${Object.keys(languageDefinitions).join(', ')}, or give a definition of your own in its place.`,
      )
    }
    return definition
  })

  const codes = languages.map(({ code }) => code as string)
  if (codes.length === 0) {
    throw new InvalidConfiguration('newsroom(): `languages` is empty. Name at least one.')
  }
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index)
  if (repeated) {
    throw new InvalidConfiguration(`newsroom(): the language "${repeated}" is listed twice.`)
  }

  const defaultLanguage = options.defaultLanguage ?? codes[0]!
  if (!codes.includes(defaultLanguage)) {
    throw new InvalidConfiguration(
      `newsroom(): the default language "${defaultLanguage}" is not among the languages ${codes.join(', ')}. Add it, or choose one of them.`,
    )
  }

  const timeZone = options.timeZone ?? 'Asia/Ulaanbaatar'
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new InvalidConfiguration(
      `newsroom(): "${timeZone}" is not a time zone. Use an IANA name such as Asia/Ulaanbaatar.`,
    )
  }

  return {
    articlePath: options.articlePath ?? (({ language, slug }) => `/${language}/${slug}`),
    defaultLanguage,
    languages,
    mediaDir: options.mediaDir ?? 'media',
    slugs: defaultSlugs,
    timeZone,
  }
}
