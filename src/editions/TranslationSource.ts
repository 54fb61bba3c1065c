import type { Id } from '../relationships/idOf.ts'
import type { Piece } from './compareTexts.ts'

/** What a translation was made from, and how it has changed. */
export type TranslationSource = {
  /** What has changed since it was translated; `null` when the text of that time is kept no more. */
  changes: null | Piece[][]
  source: {
    headline: null | string
    id: Id
    language: string
    /** The body, subheadings and all, a paragraph each. */
    paragraphs: { isSubheading: boolean; text: string }[]
    /** Of these words: what to send when the translation says the same. */
    revision: null | string
    summary: null | string
  }
}
