import { paragraphNode } from '../../../../fields/body/lexicalNodes.ts'
import { textOf, type BodyNode } from '../../../../fields/body/nodes.ts'
import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import type { WireDateline } from '../../WireStory.ts'
import type { Sentence } from '../../../translations/sentence.ts'
import { wireWarnings } from '../../wireWarnings.ts'
import { datelineDate } from '../plainText/datelineDate.ts'
import { readDateline } from '../plainText/readDateline.ts'
import type { WrittenDateline } from '../plainText/WrittenDateline.ts'
import { markdownWarnings } from './markdownWarnings.ts'

/** The text begins among these: a picture or an introduction may come first. */
const reach = 3

/** The nodes without their first characters, and without the space that follows those. */
const withoutBeginning = (nodes: BodyNode[], characters: number): BodyNode[] => {
  let left = characters
  const cut = (node: BodyNode): BodyNode[] => {
    if (left <= 0) return [node]
    if (node.children) {
      const children = node.children.flatMap(cut)
      return children.length > 0 ? [{ ...node, children }] : []
    }
    const text = textOf(node)
    const rest = text.slice(left)
    left -= text.length
    return rest && node.type === 'text' ? [{ ...node, text: rest }] : []
  }
  return withoutSpace(nodes.flatMap(cut))
}

const withoutSpace = (nodes: BodyNode[]): BodyNode[] => {
  const at = nodes.findIndex((node) => textOf(node).trim() !== '')
  const [first, ...others] = at < 0 ? [] : nodes.slice(at)
  if (first?.type !== 'text') return first ? [first, ...others] : []
  return [{ ...first, text: (first.text ?? '').trimStart() }, ...others]
}

type Cut = { asSent: string; nodes: BodyNode[]; written: WrittenDateline }

/** The dateline at the head of a text, and the text without it; `null` if there is none. */
const cutDateline = (nodes: BodyNode[], languages: LanguageDefinition[]): Cut | null => {
  for (const [at, node] of nodes.slice(0, reach).entries()) {
    if (node.type !== 'paragraph') continue
    const whole = textOf(node)
    const text = whole.trimStart()
    const written = readDateline(text, languages)
    if (!written) continue
    const skipped = whole.length - text.length
    const rest = withoutBeginning(node.children ?? [], skipped + written.end)
    return {
      asSent: text.slice(0, written.end).trim(),
      nodes: [
        ...nodes.slice(0, at),
        ...(rest.length > 0 ? [paragraphNode(rest)] : []),
        ...nodes.slice(at + 1),
      ],
      written,
    }
  }
  return null
}

type Settled = {
  /** What was cut off the text, as it was sent. */
  asSent: null | string
  /** Names of reporters that stood in it. */
  authors: string[]
  dateline: null | WireDateline
  nodes: BodyNode[]
  warnings: Sentence[]
}

const foldPlace = (place: null | string | undefined) =>
  (place ?? '').normalize('NFKC').toLowerCase().trim()

/**
 * The dateline of a story: the front matter's, else the one that its text begins with. The text's is
 * cut off, unless it is of another place than the front matter's: it may well be a sentence then.
 */
export const settleDateline = (
  nodes: BodyNode[],
  given: null | WireDateline,
  {
    languages,
    publishedAt,
    timeZone,
  }: { languages: LanguageDefinition[]; publishedAt: null | string; timeZone: string },
): Settled => {
  const cut = cutDateline(nodes, languages)
  const whole = { asSent: null, authors: [], nodes }
  if (!cut) {
    return { ...whole, dateline: given, warnings: given ? [] : [wireWarnings.noDateline()] }
  }
  const { asSent, written } = cut
  if (given && foldPlace(given.place) !== foldPlace(written.place)) {
    return { ...whole, dateline: given, warnings: [markdownWarnings.otherDateline(asSent)] }
  }
  const { agency, authors, date, place } = written
  const taken = { asSent, authors, nodes: cut.nodes }
  if (given) return { ...taken, dateline: given, warnings: [] }
  const resolved = date
    ? datelineDate(date, asSent, publishedAt, timeZone)
    : { date: null, warnings: [] }
  return {
    ...taken,
    dateline: { place, date: resolved.date, agency },
    warnings: [
      ...(place === null ? [wireWarnings.datelineWithoutPlace(asSent)] : []),
      ...resolved.warnings,
    ],
  }
}
