import type { Paragraph } from 'mdast'

/** The paragraphs of a text that was typed into a plain field, each as its lines. */
export const linesOf = (text: string): string[][] =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) =>
      paragraph
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)

/** The same as Markdown, with hard breaks between the lines. */
export const typedMarkdown = (text: string): Paragraph[] =>
  linesOf(text).map((lines) => ({
    type: 'paragraph',
    children: lines.flatMap((value, index) => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text' as const, value },
    ]),
  }))
