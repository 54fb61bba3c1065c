import type { Sentence } from '../../../translations/sentence.ts'
import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import type { WirePart } from '../../WireStory.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import { columns, endsSentence, isListItem, isTableRow } from './lineShape.ts'
import {
  isMarked,
  isShort,
  paragraphShapes,
  widestSubhead,
  withoutMarks,
} from './paragraphShapes.ts'
import type { Paragraph } from './readParagraphs.ts'

/** More short lines at the end are no signature, and one sees them without a warning each. */
const mostNamed = 3

/** The last lines that are no sentences, as far as one can name them in warnings. */
const shortEnd = (paragraphs: Paragraph[]) => {
  const lines: string[] = []
  for (let index = paragraphs.length - 1; index > 0 && lines.length < mostNamed; index -= 1) {
    const { text, single } = paragraphs[index]!
    const isSentence = endsSentence(text) || isListItem(text) || columns(text) > widestSubhead
    if (!single || isSentence || isMarked(text)) break
    lines.unshift(text)
  }
  return lines
}

type Options = {
  languages: LanguageDefinition[]
  /** How many paragraphs at the beginning can be no subheadings. */
  textUntil: number
}

/**
 * The parts of a story's text. A subheading is a short line on its own without a full stop, after
 * the first paragraph, with text following; the text belongs to it up to the next.
 */
export const readParts = (
  paragraphs: Paragraph[],
  { languages, textUntil }: Options,
): { parts: WirePart[]; warnings: Sentence[] } => {
  const warnings: Sentence[] = []
  const shapes = paragraphShapes(paragraphs, languages, textUntil)

  // Whether a line has text to head: credits may come first, another short line may not.
  const heads: boolean[] = []
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const { text } = paragraphs[index]!
    const isProse =
      endsSentence(text) || isListItem(text) || isTableRow(text) || columns(text) > widestSubhead
    heads[index - 1] =
      shapes[index] === 'text' && (isProse || /[:：]$/u.test(text) || heads[index]!)
  }

  // Two in a row are a heading and one under it; more are a list with, perhaps, a heading behind.
  const isFirstOfTwo = (index: number) =>
    shapes[index] === 'likely' &&
    shapes[index + 1] === 'likely' &&
    heads[index + 1] === true &&
    !isShort(shapes[index - 1])

  const parts: WirePart[] = [{ subheading: null, paragraphs: [] }]
  let row: string[] = []

  for (const [index, { text }] of paragraphs.entries()) {
    const shape = shapes[index]
    const followed = index + 1 < paragraphs.length
    const heading =
      (shape === 'heading' && (followed || isMarked(text))) ||
      (isShort(shape) && heads[index]) ||
      isFirstOfTwo(index)

    if (!heading) {
      parts.at(-1)!.paragraphs.push(text)
      if (isShort(shape)) row.push(text)
      else row = []
      continue
    }
    const subheading = withoutMarks(text)
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
