import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'
import type { WireStory } from '../WireStory.ts'

/** What every step of an import works with. `req` is in the story's transaction. */
export type ImportContext = {
  dryRun: boolean
  options: SanitizedOptions
  req: PayloadRequest
}

export type ImportStatus = 'created' | 'unchanged' | 'updated'

/** What became of a story that was taken in. */
export type ImportedStory = {
  /** Of the article; `null` when a dry run would have made one. */
  id: Id | null
  status: ImportStatus
  story: WireStory
  /** The parser's, and what was guessed or left open when the article was made. */
  warnings: string[]
}
