import { parseDocument } from 'yaml'

import { WireError } from '../../WireError.ts'

export type FrontMatter = {
  /** As YAML; none without front matter. */
  fields: Record<string, unknown>
  /** Its lines as they were sent, without the marks around them. */
  lines: string[]
  /** The text behind it. */
  markdown: string
}

const between = /^---[^\S\n]*\n(?<yaml>.*?)(?:(?<=^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$))/s

/** In characters: far more than all fields of a story have, and little enough for YAML's parser. */
const longest = 20_000

/** One in another. YAML's parser calls itself for each, and a stack that ends can end the process. */
const mostLevels = 50

const isDeep = (yaml: string): boolean => {
  let open = 0
  for (const [mark] of yaml.matchAll(/[[{}\]]/g)) {
    open = '[{'.includes(mark) ? open + 1 : Math.max(0, open - 1)
    if (open > mostLevels) return true
  }
  return new RegExp(`(?:[-?:][^\\S\\n]+){${mostLevels}}`).test(yaml)
}

const invalid = (reason: string) => new WireError('frontMatter', { reason })

const firstSentence = (message: string) =>
  `${message.split('\n')[0]!.trimEnd().replace(/[:.]$/, '')}.`

/**
 * Divides a Markdown text from the YAML (1.2, https://yaml.org/spec/1.2.2/) that may stand before it
 * between lines of `---`. What is no mapping is part of the text, as in Markdown.
 * @throws WireError if it is meant as YAML and is not, or is longer than any
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const none = { fields: {}, lines: [], markdown: text }
  const match = between.exec(text)
  const yaml = match?.groups?.yaml
  if (!match || yaml === undefined) return none
  const isMeant = /^[\w-]+:(?:\s|$)/m.test(yaml)
  if (yaml.length > longest) {
    if (isMeant) throw new WireError('longFrontMatter', { limit: longest })
    return none
  }
  if (isDeep(yaml)) throw invalid(`Lists in it have more than ${mostLevels} levels.`)
  const document = parseDocument(yaml, { logLevel: 'silent' })
  const [error] = document.errors
  if (error && isMeant) throw invalid(firstSentence(error.message))
  if (error) return none
  let fields: unknown
  try {
    fields = document.toJS({ maxAliasCount: 20 })
  } catch (problem) {
    throw invalid(firstSentence(problem instanceof Error ? problem.message : String(problem)))
  }
  const empty = fields === null || fields === undefined
  if (!empty && (typeof fields !== 'object' || Array.isArray(fields))) return none
  return {
    fields: empty ? {} : (fields as Record<string, unknown>),
    lines: yaml.split('\n').filter((line) => line.trim() !== ''),
    markdown: text.slice(match[0].length),
  }
}
