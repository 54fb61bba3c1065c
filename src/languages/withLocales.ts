import { InvalidConfiguration, type Config, type LocalizationConfig } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'

/**
 * The newsroom's languages as Payload's locales. A project that has locales of its own keeps them;
 * they must then include the newsroom's languages.
 * @throws InvalidConfiguration naming the languages that are missing
 */
export const withLocales = (
  given: Config['localization'],
  options: SanitizedOptions,
): LocalizationConfig => {
  const codes = options.languages.map(({ code }) => code as string)
  if (!given) {
    return {
      defaultLocale: options.defaultLanguage,
      // An article is published as a whole: what is localized in it is one heading.
      defaultLocalePublishOption: 'all',
      // Off, a `where` on a localized field fails when no locale is sent (payload #18180).
      fallback: true,
      locales: options.languages.map(({ code, fallback, label }) => ({
        code,
        label,
        ...(fallback && codes.includes(fallback) ? { fallbackLocale: fallback } : {}),
      })),
    }
  }
  const present = given.locales.map((locale) => (typeof locale === 'string' ? locale : locale.code))
  const missing = codes.filter((code) => !present.includes(code))
  if (missing.length > 0) {
    throw new InvalidConfiguration(
      `newsroom(): the languages ${missing.join(', ')} are not among the locales of your Payload config (${present.join(', ')}). Add them there, or name fewer languages in newsroom({ languages }).`,
    )
  }
  return given
}
