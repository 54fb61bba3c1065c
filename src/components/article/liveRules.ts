/**
 * The rules of the newsroom that the form shows the outcome of while one types. They are heavy with
 * tables of letters: the form loads them when it is there, by `useLiveRules`.
 */
export { outline, plainText } from '../../../fields/body/outline.ts'
export { countWords, readingMinutes } from '../../languages/countWords.ts'
export { slugify } from '../../languages/slugify.ts'
