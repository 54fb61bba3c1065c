/** What the panel of editions has to know of a language. */
export type EditionLanguage = {
  code: string
  direction: 'ltr' | 'rtl'
  intlLocale: string
  label: string
}
