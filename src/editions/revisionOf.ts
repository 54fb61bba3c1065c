import { createHash } from 'node:crypto'

type Note = { kind?: unknown; text?: unknown }

type Text = {
  /** What readers are told about changes of it; as it was sent, which may be anything. */
  corrections?: unknown
  headline?: null | string
  /** The body as its outline tells it: paragraphs under subheadings. */
  parts: { paragraphs: string[]; subheading: null | string }[]
  summary?: null | string
}

/** The public notes on changes, as far as they are any. */
export const notesOf = (corrections: unknown): [kind: string, text: string][] =>
  (Array.isArray(corrections) ? (corrections as (Note | null)[]) : []).map((note) => [
    String(note?.kind ?? ''),
    String(note?.text ?? '').trim(),
  ])

/**
 * Names what an article says, so that whoever translates it can be told when it says something else:
 * the same words have the same revision, whatever else is changed or changed back.
 * @returns 16 hexadecimal digits of the words' SHA-256
 */
export const revisionOf = ({ corrections, headline, parts, summary }: Text): string => {
  const words = [
    headline?.trim() ?? '',
    summary?.trim() ?? '',
    ...parts.map(({ paragraphs, subheading }) => [subheading, ...paragraphs]),
    ...notesOf(corrections).map(([kind, text]) => ({ kind, text })),
  ]
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)
}
