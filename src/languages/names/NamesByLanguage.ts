/**
 * What the languages call one place, or one agency, by language code. Of several names the first is
 * the one that is written; the others are understood.
 * @example { en: 'Khovd', mn: 'Ховд', ru: ['Ховд', 'Кобдо'] }
 */
export type NamesByLanguage = Readonly<Record<string, string | readonly string[]>>
