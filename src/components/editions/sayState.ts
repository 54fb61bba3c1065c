import type { Edition, StaffEdition } from '../../editions/editionOf.ts'
import type { NewsroomTranslationKey } from '../../translations/en.ts'

/** An edition as whoever looks is told of it: without drafts all are published. */
export type SeenEdition = Edition & Partial<StaffEdition>

export type State = 'draft' | 'missing' | 'published'

export const stateOf = (edition: SeenEdition | undefined): State =>
  edition ? (edition.status ?? 'published') : 'missing'

const stateWords: Record<State, NewsroomTranslationKey> = {
  draft: 'editionDraft',
  missing: 'editionMissing',
  published: 'editionPublished',
}

/**
 * The state in words: what readers have, whether it is behind its source, and who has translated it where
 * that was a machine.
 */
export const sayState = (
  words: (key: NewsroomTranslationKey, values?: Record<string, string>) => string,
  edition: SeenEdition | undefined,
): string => {
  const status = words(stateWords[stateOf(edition)])
  const state = edition?.outdated ? `${status} · ${words('editionOutdated')}` : status
  return edition?.machine ? words('editionMachine', { state }) : state
}
