'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import React from 'react'

import type { NewsroomTranslationKey } from '../../translations/en.ts'
import { useWords } from '../useWords.ts'
import './hints.css'
import { useRefusal } from './saving/refusedFields.ts'
import { useAddress } from './useAddress.ts'

const states: Record<ReturnType<typeof useAddress>['state'], NewsroomTranslationKey> = {
  follows: 'addressFollows',
  public: 'addressPublic',
  typed: 'addressTyped',
}

/** Under the slug: whether it follows the headline, and why it was refused. */
export const AddressState: React.FC = () => {
  const words = useWords()
  const { collectionSlug, id } = useDocumentInfo()
  const { state } = useAddress()
  const refusal = useRefusal(`/${collectionSlug}/${id}`, 'slug')
  return (
    <div className="newsroom-hints newsroom-hints--stacked">
      {refusal && (
        <span className="newsroom-hints__refusal" id="newsroom-slug-refusal">
          {refusal}
        </span>
      )}
      <span>{words(states[state])}</span>
    </div>
  )
}
