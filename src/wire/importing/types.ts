import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../options/types.ts'
import type { Id } from '../../relationships/idOf.ts'
import type { Sentence } from '../../translations/sentence.ts'
import type { WireStory } from '../WireStory.ts'

/** What every step of an import works with. `req` is in the story's transaction. */
export type ImportContext = {
  /** Whether the permissions of `req.user` decide what is read and written, as in the admin. */
  asPerson: boolean
  dryRun: boolean
  options: SanitizedOptions
  req: PayloadRequest
}

export type ImportStatus = 'created' | 'unchanged' | 'updated'

/** What of the story the newsroom has already. `id` is `null` where it has nothing. */
export type FoundInNewsroom = {
  authors: { email: null | string; id: Id | null; name: null | string }[]
  related: { headline: string; id: Id | null }[]
  section: { id: Id | null; name: null | string }
}

/** What became of a story that was taken in. */
export type ImportedStory = {
  /** `null` for a story that is unchanged: nothing is looked for. */
  found: FoundInNewsroom | null
  /** Of the article; `null` when a dry run would have made one. */
  id: Id | null
  status: ImportStatus
  story: WireStory
  /** The parser's, and what was guessed or left open when the article was made. */
  warnings: Sentence[]
}
