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

const invalid = (reason: string) => new WireError('frontMatter', { reason })

const firstSentence = (message: string) => `${message.split('\n')[0]!.replace(/[:.]?\s*$/, '')}.`

/**
 * Divides a Markdown text from the YAML (1.2, https://yaml.org/spec/1.2.2/) that may stand before it
 * between lines of `---`. What is no mapping is part of the text, as in Markdown.
 * @throws WireError if it is meant as YAML and is not
 */
export const readFrontMatter = (text: string): FrontMatter => {
  const none = { fields: {}, lines: [], markdown: text }
  const match = between.exec(text)
  const yaml = match?.groups?.yaml
  if (!match || yaml === undefined) return none
  const document = parseDocument(yaml, { logLevel: 'silent' })
  const [error] = document.errors
  if (error && /^[\w-]+:(?:\s|$)/m.test(yaml)) throw invalid(firstSentence(error.message))
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
