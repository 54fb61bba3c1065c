import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import type { WrittenDate } from './readDate.ts'

export type WrittenDateline = {
  place: string | null
  agency: string | null
  date: WrittenDate | null
  /** Names of reporters that stand within it. */
  authors: string[]
  /** Where the text after it begins. */
  end: number
}

/** What one shape of dateline makes of a paragraph's beginning. */
export type DatelineShape = (
  text: string,
  languages: LanguageDefinition[],
) => WrittenDateline | null
