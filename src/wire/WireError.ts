import type { SaidValues } from '../translations/say.ts'
import { inEnglish, type Sentence } from '../translations/sentence.ts'

export type WireErrorReason =
  | 'binary'
  | 'crowded'
  | 'empty'
  | 'encoding'
  | 'frontMatter'
  | 'impossibleTime'
  | 'language'
  | 'longFrontMatter'
  | 'longRow'
  | 'manySigns'
  | 'noHeadline'
  | 'noMarkdownHeadline'
  | 'noText'
  | 'openBrackets'
  | 'tooDeep'
  | 'tooLarge'
  | 'tooLong'

/**
 * A wire story that cannot be taken in. The message says what happened, to what, and what to do.
 * A class, so that callers can tell it from errors of their own by `instanceof`.
 */
export class WireError extends Error {
  readonly reason: WireErrorReason
  /** The message, for readers of other languages. */
  readonly sentence: Sentence

  constructor(reason: WireErrorReason, values?: SaidValues) {
    const sentence: Sentence = { key: `wireError_${reason}`, values }
    super(inEnglish(sentence))
    this.name = 'WireError'
    this.reason = reason
    this.sentence = sentence
  }
}
