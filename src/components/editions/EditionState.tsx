import React from 'react'

import type { Edition, StaffEdition } from '../../editions/editionOf.ts'
import type { NewsroomTranslationKey } from '../../translations/en.ts'
import './EditionState.css'

export type State = 'draft' | 'missing' | 'outdated' | 'published'

/** An edition as whoever looks is told of it: without drafts all are published. */
type Seen = Edition & Partial<StaffEdition>

export const stateOf = (edition: Seen | undefined): State =>
  edition ? (edition.outdated ? 'outdated' : (edition.status ?? 'published')) : 'missing'

export const stateWords: Record<State, NewsroomTranslationKey> = {
  draft: 'editionDraft',
  missing: 'editionMissing',
  outdated: 'editionOutdated',
  published: 'editionPublished',
}

/** The state in words, with who has translated it where that was a machine. */
export const sayState = (
  words: (key: NewsroomTranslationKey, values?: Record<string, string>) => string,
  edition: Seen | undefined,
): string => {
  const state = words(stateWords[stateOf(edition)])
  return edition?.machine ? words('editionMachine', { state }) : state
}

/** How far a language is with a story. */
export const EditionState: React.FC<{ children: React.ReactNode; state: State }> = ({
  children,
  state,
}) => <span className={`newsroom-state newsroom-state--${state}`}>{children}</span>
