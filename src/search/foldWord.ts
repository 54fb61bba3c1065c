import { rememberingBy } from './remembering.ts'

/** Latin letters that Unicode does not take for others with a mark. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

/** Joiners and selectors of a letter’s form: they change how a word looks, not which one it is. */
export const invisible = '\\p{Default_Ignorable_Code_Point}\\u180a'

const invisibles = new RegExp(`[${invisible}]`, 'gu')

/** Characters of a word that count; Postgres takes no word of more than 2046 bytes. */
const maxCharacters = 64

const foldLetters = (word: string): string =>
  word
    .replace(invisibles, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .replace(/е\u0308/gu, 'е')
    // Where a stress falls; г and к become other letters by it.
    .replace(/([аеиоуыэюяіөү])[\u0300\u0301]/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðþłħı]/gu, (letter) => plainLetters[letter]!)
    .replace(/ς/gu, 'σ')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')

const foldInto = (word: string, fold: Record<string, string>): string => {
  const folded = Array.from(foldLetters(word), (letter) => fold[letter] ?? letter)
  return folded.slice(0, maxCharacters).join('')
}

const remembered = rememberingBy(foldInto)
const none = {}

const isEmpty = (fold: Record<string, string>): boolean => {
  for (const _ in fold) return false
  return true
}

/**
 * A word as it is searched: no capitals, no accents, no forms of letters (full width, final, joined), and
 * the letters of `fold` as those that they are searched as. Marks that make another letter stay: й, が.
 */
export const foldWord = (word: string, fold: Record<string, string> = none): string => {
  // What is longer is no word; it need not be kept.
  if (word.length > maxCharacters) return foldInto(word, fold)
  if (isEmpty(fold) && /^[\da-z]*$/i.test(word)) return word.toLowerCase()
  return remembered(word, fold)
}
