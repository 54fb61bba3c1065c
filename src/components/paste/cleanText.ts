/**
 * Characters that nobody sees and that come along from layouts: soft hyphens, zero-width spaces,
 * marks of direction, control characters, halves of characters. Joiners stay, and all that
 * Mongolian script needs: variation selectors, vowel separators, narrow no-break spaces.
 */
const invisible =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\p{Cs}]|[^\P{Cc}\s]/gu

/** Spaces that differ from a simple one in width, or in that no line ends there. */
const spaces = /[\u00a0\u2000-\u200a\u205f]/g

const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'

/** Where a program wrapped its markup within Chinese or Japanese, no space is meant. */
const wrapOfUnspaced = new RegExp(`(?<=${unspaced})[ \\t\\r]*\\n[ \\t\\r\\n]*(?=${unspaced})`, 'gu')

/** Text as it belongs in an article, but for its white space. */
export const visibleText = (text: string): string =>
  text.replace(invisible, '').replace(spaces, ' ')

/** The same with simple spaces only, as browsers show it. */
export const cleanText = (text: string): string =>
  visibleText(text)
    .replace(wrapOfUnspaced, '')
    .replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ')

/** Without white space around it, be it the ideographic space that East Asian paragraphs open with. */
export const trimText = (text: string): string =>
  text.replace(/^[ \t\u3000]+/, '').replace(/[ \t\u3000]+$/, '')
