import { isAgencyName } from './agencyNames.ts'
import { plainDateline } from './plainDateline.ts'
import type { DatelineShape } from './WrittenDateline.ts'

const marked =
  /^(?:[/／]\s*(?<slashed>[^/／]{2,40}?)\s*[/／]|[(（]\s*(?<bracketed>[^()（）]{2,40}?)\s*[)）])\s*/u

const closing = /^(?:--+|[—―–]+|[-:：](?=\s))\s*/u

/** `/MONTSAME/ Ulaanbaatar, November 20, 2025.`; the place may be missing: `(Reuters) - `. */
export const agencyFirstDateline: DatelineShape = (text, languages) => {
  const match = marked.exec(text)
  const agency = match?.groups?.slashed ?? match?.groups?.bracketed
  if (!match || !agency || !isAgencyName(agency, languages)) return null

  const start = match[0].length
  const rest = text.slice(start)
  const plain = plainDateline(rest, languages)
  if (plain && plain.agency === null) return { ...plain, agency, end: start + plain.end }
  const closed = closing.exec(rest)?.[0] ?? ''
  return { place: null, agency, date: null, authors: [], end: start + closed.length }
}
