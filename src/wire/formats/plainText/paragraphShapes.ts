import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import {
  columns,
  endsSentence,
  endsUnlikeHeading,
  isListItem,
  isNumbered,
  isTableRow,
  startsLowerCase,
} from './lineShape.ts'
import type { Paragraph } from './readParagraphs.ts'

/** What a line is by its own shape. What it is in the story also depends on its neighbours. */
export type Shape = 'heading' | 'likely' | 'uncertain' | 'text'

/** The widest subheading, in columns: 80 letters, or 30 characters of Chinese or Japanese. */
export const widestSubhead = 80
const widestUnspaced = 60

const markdown = /^(?:#{2,6}\s*|#\s+)(?=\S)/u

/** A whole line in bold, which some desks mark subheadings with. */
const bold = /^(?<mark>\*\*|__)(?=\S)(?<text>[^*_]+)(?<=\S)\k<mark>$/u

export const isMarked = (text: string): boolean => markdown.test(text)

/** Without the row of `#` that may close a line. Not by an expression: one tries at each of them. */
const withoutClosing = (text: string): string => {
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  return end === text.length ? text : text.slice(0, end).trimEnd()
}

/** A subheading without the marks around it. */
export const withoutMarks = (text: string): string =>
  withoutClosing(text.replace(bold, '$<text>').replace(markdown, ''))

const isAllCaps = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}|\p{Lo}/u.test(text)

const isQuote = (text: string) => /^["“„«»「『‘'《]/u.test(text) && /["”“»」』’'》]$/u.test(text)

/** “— B. Bayarzul”, “B. Bayarzul, minister”: whose words the paragraph before were. */
const isAttribution = (text: string, previous: string) =>
  /^[—–-]/u.test(text) || (isQuote(previous) && /,|^\p{Lu}\p{Ll}?\.\s*\p{Lu}/u.test(text))

const isCredit = (text: string, languages: LanguageDefinition[]) => {
  const opening = /^[([（［【]?\s*([\p{L}\s]+?)\s*[:：=＝/]/u.exec(text)?.[1]?.toLowerCase()
  return opening !== undefined && languages.some(({ wire }) => wire?.credits.includes(opening))
}

const isNarrow = (text: string) => {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  const spaced = /\p{Script=Hangul}|\p{Script=Latin}/u.test(text)
  return columns(text) <= (unspaced && !spaced ? widestUnspaced : widestSubhead)
}

const shapeOf = (
  { text: sent, single, alone }: Paragraph,
  previous: string,
  languages: LanguageDefinition[],
): Shape => {
  if (single && isMarked(sent)) return 'heading'
  const text = sent.replace(bold, '$<text>')
  if (!single || !isNarrow(text) || endsUnlikeHeading(text)) return 'text'
  if (text !== sent) return 'heading'
  if (!/\p{L}/u.test(text) || /[@]|https?:/u.test(text) || startsLowerCase(text)) return 'text'
  if (isAttribution(text, previous) || isCredit(text, languages) || isTableRow(text)) return 'text'
  if (/^[([（［【]/u.test(text) && /[)\]）］】]$/u.test(text)) return 'text'

  if (isNumbered(text)) return 'uncertain'
  if (isListItem(text)) return 'text'
  if (/[?？]$/u.test(text) || isQuote(text)) return 'uncertain'
  if (isAllCaps(text) || /^[◇◆■□▶▷◎○☆★]/u.test(text)) return 'heading'
  return alone ? 'likely' : 'uncertain'
}

export const isShort = (shape: Shape | undefined): boolean =>
  shape === 'likely' || shape === 'uncertain'

/** “1. Trade”, “2025 – 41,000 tonnes”, and no sentence that a number begins. */
const isCounted = (text = '') => isNumbered(text) || (/^\d/.test(text) && isShortLine(text))

const isShortLine = (text: string) => columns(text) <= widestSubhead && !endsSentence(text)

/**
 * The shape of each paragraph. Lines in a row that begin with numbers are a list, and so are the short lines that
 * a colon introduces, as long as they are set alike.
 * @param textUntil how many paragraphs at the beginning can be no subheadings
 */
export const paragraphShapes = (
  paragraphs: Paragraph[],
  languages: LanguageDefinition[],
  textUntil: number,
): Shape[] => {
  const anyAlone = paragraphs.some(({ alone }) => alone)
  let introduced = false

  return paragraphs.map((paragraph, index) => {
    const { text, alone } = paragraph
    const before = paragraphs[index - 1]
    const previous = before?.text ?? ''
    // Where no empty lines are, none can stand around a subheading.
    const shape = shapeOf({ ...paragraph, alone: alone || !anyAlone }, previous, languages)
    if (index < textUntil && !isMarked(text)) return 'text'
    if (!isShort(shape)) {
      introduced = false
      return shape
    }
    introduced = /[:：]$/u.test(previous) || (introduced && alone === before?.alone)
    const inList =
      isCounted(text) && (isCounted(previous) || isCounted(paragraphs[index + 1]?.text))
    return introduced || inList ? 'text' : shape
  })
}
