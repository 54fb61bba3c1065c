import type { LanguageDefinition } from '../../../languages/definitions.ts'
import type { WirePart } from '../../WireStory.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import {
  columns,
  endsSentence,
  endsUnlikeHeading,
  isListItem,
  isNumbered,
  startsLowerCase,
} from './lineShape.ts'
import type { Paragraph } from './readParagraphs.ts'

/** What a line is by its own shape. What it is in the story also depends on its neighbours. */
type Shape = 'heading' | 'likely' | 'uncertain' | 'text'

/** The widest subheading, in columns: 80 letters, or 30 characters of Chinese or Japanese. */
const widestSubhead = 80
const widestUnspaced = 60

/** More short lines at the end are no signature, and one sees them without a warning each. */
const mostNamed = 3

const markdown = /^(?:#{2,6}\s*|#\s+)(?=\S)/u

const isAllCaps = (text: string) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}|\p{Lo}/u.test(text)

const startsQuoted = /^["“„«»「『‘'《]/u
const endsQuoted = /["”“»」』’'》]$/u

const isQuote = (text: string) => startsQuoted.test(text) && endsQuoted.test(text)

/** “— B. Bayarzul”, “B. Bayarzul, minister”: whose words the paragraph before were. */
const isAttribution = (text: string, previous: string | undefined) =>
  /^[—–-]/u.test(text) ||
  (previous !== undefined && isQuote(previous) && /,|^\p{Lu}\p{Ll}?\.\s*\p{Lu}/u.test(text))

const isCredit = (text: string, languages: LanguageDefinition[]) => {
  const opening = /^[([（［【]?\s*([\p{L}\s]+?)\s*[:：=＝/]/u.exec(text)?.[1]?.toLowerCase()
  return opening !== undefined && languages.some(({ wire }) => wire?.credits.includes(opening))
}

const shapeOf = (
  { text, single, alone }: Paragraph,
  previous: string | undefined,
  languages: LanguageDefinition[],
): Shape => {
  if (single && markdown.test(text)) return 'heading'
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  const spaced = /\p{Script=Hangul}|\p{Script=Latin}/u.test(text)
  const widest = unspaced && !spaced ? widestUnspaced : widestSubhead
  if (!single || columns(text) > widest || endsUnlikeHeading(text)) return 'text'
  if (!/\p{L}/u.test(text) || /[@]|https?:/u.test(text) || startsLowerCase(text)) return 'text'
  if (isQuote(text) || isAttribution(text, previous) || isCredit(text, languages)) return 'text'
  if (/^[([（［【]/u.test(text) && /[)\]）］】]$/u.test(text)) return 'text'

  if (isNumbered(text)) return 'uncertain'
  if (isListItem(text)) return 'text'
  if (/[?？]$/u.test(text)) return 'uncertain'
  if (isAllCaps(text) || /^[◇◆■□▶▷◎○☆★]/u.test(text)) return 'heading'
  return alone ? 'likely' : 'uncertain'
}

const withoutMarkdown = (text: string) => text.replace(markdown, '').replace(/\s*#+$/u, '')

/** The last lines that are no sentences, as far as one can name them in warnings. */
const shortEnd = (paragraphs: Paragraph[]) => {
  const lines: string[] = []
  for (let index = paragraphs.length - 1; index > 0 && lines.length < mostNamed; index -= 1) {
    const { text, single } = paragraphs[index]!
    const isSentence = endsSentence(text) || isListItem(text) || columns(text) > widestSubhead
    if (!single || isSentence || markdown.test(text)) break
    lines.unshift(text)
  }
  return lines
}

type Options = {
  languages: LanguageDefinition[]
  /** Whether a dateline has already stood, so that the text may open with a subheading. */
  afterDateline: boolean
}

/**
 * The parts of a story's text. A subheading is a short line on its own without a full stop, after
 * the first paragraph, with text following; the text belongs to it up to the next.
 */
export const readParts = (
  paragraphs: Paragraph[],
  { languages, afterDateline }: Options,
): { parts: WirePart[]; warnings: string[] } => {
  const warnings: string[] = []
  const anyAlone = paragraphs.some(({ alone }) => alone)
  const shapes = paragraphs.map((paragraph, index) => {
    // Where no empty lines are, none can stand around a subheading.
    const alone = paragraph.alone || !anyAlone
    const shape = shapeOf({ ...paragraph, alone }, paragraphs[index - 1]?.text, languages)
    const opens = index === 0 && !afterDateline
    return opens && !markdown.test(paragraph.text) ? 'text' : shape
  })
  const isShort = (index: number) => shapes[index] === 'likely' || shapes[index] === 'uncertain'

  // Numbered lines in a row are a list.
  const inList = (index: number) => {
    const numbered = (at: number) => isNumbered(paragraphs[at]?.text ?? '')
    return numbered(index) && (numbered(index - 1) || numbered(index + 1))
  }

  // Whether a line has text to head: credits may come first, another short line may not.
  const heads: boolean[] = []
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const { text } = paragraphs[index]!
    const isProse = endsSentence(text) || isListItem(text) || columns(text) > widestSubhead
    heads[index - 1] =
      shapes[index] === 'text' && (isProse || /[:：]$/u.test(text) || heads[index]!)
  }

  const parts: WirePart[] = [{ subheading: null, paragraphs: [] }]
  let row: string[] = []

  for (const [index, { text }] of paragraphs.entries()) {
    const shape = shapes[index]
    const followed = index + 1 < paragraphs.length
    const heading =
      (shape === 'heading' && (followed || markdown.test(text))) ||
      (isShort(index) && heads[index] && !inList(index))

    if (!heading) {
      parts.at(-1)!.paragraphs.push(text)
      if (isShort(index) && !inList(index)) row.push(text)
      else row = []
      continue
    }
    const subheading = withoutMarkdown(text)
    parts.push({ subheading, paragraphs: [] })
    if (row.length > 0) warnings.push(wireWarnings.shortLinesInARow(subheading, row))
    else if (shape === 'uncertain') warnings.push(wireWarnings.uncertainSubhead(subheading))
    row = []
  }

  warnings.push(...shortEnd(paragraphs).map(wireWarnings.shortLastLine))

  for (const { subheading, paragraphs: under } of parts) {
    if (subheading !== null && under.length === 0) warnings.push(wireWarnings.emptyPart(subheading))
  }
  const [first, ...rest] = parts
  return { parts: first!.paragraphs.length === 0 ? rest : parts, warnings }
}
