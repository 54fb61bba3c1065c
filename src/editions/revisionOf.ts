import { createHash } from 'node:crypto'

type Text = {
  /** What readers are told about changes of it. */
  corrections?: { kind?: null | string; text?: null | string }[] | null
  headline?: null | string
  /** The body as its outline tells it: paragraphs under subheadings. */
  parts: { paragraphs: string[]; subheading: null | string }[]
  summary?: null | string
}

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
    ...(corrections ?? []).map(({ kind, text }) => ({ kind, text: text?.trim() })),
  ]
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)
}
