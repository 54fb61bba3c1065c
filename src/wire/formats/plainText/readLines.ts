export type Line = {
  /** Without the space around it. Inside it is as it was sent, non-breaking spaces too. */
  text: string
  /** Whether an empty line, or the start of the text, comes before. */
  opensBlock: boolean
  /** How far the line is indented, in characters. */
  indent: number
}

/** Zero-width characters, which some editors leave at the ends of lines. */
const invisible = /[\s\u0085\u200b-\u200f\u2060\ufeff]/

/** Not by one expression: it would try anew at each space of a long row within a line. */
const withoutEdges = (line: string): string => {
  let start = 0
  let end = line.length
  while (start < end && invisible.test(line.charAt(start))) start += 1
  while (end > start && invisible.test(line.charAt(end - 1))) end -= 1
  return line.slice(start, end)
}

/**
 * The lines of a text that have anything in them. A line of spaces, non-breaking ones included, is
 * an empty line. Nothing is taken out of words: traditional Mongolian needs its variation selectors
 * and vowel separators, which are no spaces even at a line's end.
 */
export const readLines = (text: string): Line[] => {
  const lines: Line[] = []
  let opensBlock = true

  for (const raw of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    const trimmed = withoutEdges(raw)
    if (!trimmed) {
      opensBlock = true
      continue
    }
    lines.push({ text: trimmed, opensBlock, indent: raw.indexOf(trimmed) })
    opensBlock = false
  }
  return lines
}
