'use client'

import React from 'react'

import type { NewsroomTranslationKey } from '../../translations/en.ts'
import { useWords } from '../useWords.ts'
import './hints.css'
import { FieldRefusal } from './FieldRefusal.tsx'
import { useAddress } from './useAddress.ts'

const states: Record<ReturnType<typeof useAddress>['state'], NewsroomTranslationKey> = {
  follows: 'addressFollows',
  public: 'addressPublic',
  typed: 'addressTyped',
}

/** Under the slug: whether it follows the headline, and why it was refused. */
export const AddressState: React.FC = () => {
  const words = useWords()
  const { state } = useAddress()
  return (
    <div className="newsroom-hints newsroom-hints--stacked">
      <FieldRefusal path="slug" />
      <span>{words(states[state])}</span>
    </div>
  )
}
