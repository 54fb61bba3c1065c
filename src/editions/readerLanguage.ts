/**
 * The language that names and headings around an article are wanted in. Who asks for a locale gets
 * it; who asks for none gets the article's own, not the newsroom's default one. Payload fills in the
 * default locale when none was asked for, so outside REST, where the query tells the two apart, the
 * default locale counts as not asked for.
 */
export const readerLanguage = ({
  articleLanguage,
  defaultLanguage,
  requested,
  requestLocale,
}: {
  articleLanguage: null | string | undefined
  defaultLanguage: string
  /** `locale` in the query of a REST request. */
  requested: unknown
  requestLocale: null | string | undefined
}): string => {
  if (typeof requested === 'string' && requested && requested === requestLocale) return requested
  if (requestLocale && requestLocale !== 'all' && requestLocale !== defaultLanguage) {
    return requestLocale
  }
  return articleLanguage || defaultLanguage
}
