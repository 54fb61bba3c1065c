/** What can be told from a line by its shape alone, in any of the languages. */

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\u30fb-\u30fe\uff01-\uff60]/u

/** Width in columns of a terminal: East Asian characters are two wide, marks have no width. */
export const columns = (text: string): number => {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (/[\p{M}\u180b-\u180f\u200b-\u200f\ufeff]/u.test(character)) continue
    width += wide.test(character) ? 2 : 1
  }
  return width
}

/** Han and kana, which are written without spaces, with their punctuation; not Hangul. */
export const isUnspaced = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb-\u30fe\uff01-\uff60]/u.test(
    character,
  )

/** Quotation marks and brackets that close after a full stop. */
const closing = `["'”’»«」』〉》）)\\]】]*$`
const sentenceEnd = new RegExp(`[.!?…。！？．᠃᠉]${closing}`, 'u')
const unlikeHeadingEnd = new RegExp(`[.!…。！．᠃᠉,，、;；:：᠂᠄]${closing}`, 'u')

/** No line closes with more marks; looking at no more of it keeps long ones cheap. */
const end = (text: string) => text.slice(-10)

/** Whether a sentence ends here, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(end(text))

/** Whether it ends as no heading does: a sentence (but a question), a clause or an introduction. */
export const endsUnlikeHeading = (text: string): boolean => unlikeHeadingEnd.test(end(text))

/** Cells with tabs, bars or gaps between them. */
export const isTableRow = (text: string): boolean => /\S(?:\t| {3,}|\s*[|｜]\s*)\S/u.test(text)

export const startsLowerCase = (text: string): boolean => /^\p{Ll}/u.test(text)

const opensText = `(?=[\\p{L}"“‘„«‹「『《【（(])`

/** Hyphens and stars are marks before a word only: “-5°C” is a temperature. */
const listMark = new RegExp(
  `^(?:[-–—*](?:\\s+|${opensText})|[•‣◦∙·・▪▫▲△▼▽●▸►➤]\\s*(?=\\S)|\\d{1,3}．\\s*(?=\\S)|(?:\\(?\\d{1,3}[.)）、]|[①-⑳]|\\p{L}[)）])(?:\\s+|${opensText}))`,
  'u',
)

/** `- one`, `• two`, `3. three`, `④ four` */
export const isListItem = (text: string): boolean => listMark.test(text)

export const withoutListMark = (text: string): string => text.replace(listMark, '').trim()

/** `1. Trade`, `IV. Trade`, `一、贸易`, `가. 무역`, `(2) Trade` */
export const isNumbered = (text: string): boolean =>
  /^(?:\(?\d{1,2}[.)）．、](?!\d)|[IVX]{1,4}[.)]|[（(]?[一二三四五六七八九十]{1,3}[、．）)]|[①-⑳]|[가나다라마바사]\.)\s*\S/u.test(
    text,
  )
