import React from 'react'

import './EditionState.css'
import { stateOf, type SeenEdition } from './sayState.ts'

/** How far a language is with a story. */
export const EditionState: React.FC<{
  children: React.ReactNode
  edition: SeenEdition | undefined
}> = ({ children, edition }) => {
  const names = [stateOf(edition), ...(edition?.outdated ? ['outdated'] : [])]
  return (
    <span className={`newsroom-state ${names.map((name) => `newsroom-state--${name}`).join(' ')}`}>
      {children}
    </span>
  )
}
