/** Names in a row as the language writes them: "A, B and C". */
export const formatList = (items: string[], intlLocale: string): string =>
  new Intl.ListFormat(intlLocale, { style: 'long', type: 'conjunction' }).format(items)
