'use client'

import { useTranslation } from '@payloadcms/ui'
import React, { useState } from 'react'

import { useWords } from '../useWords.ts'

type Props = { disabled: boolean; headline: string; onSeparate: () => void }

/** Takes an edition out of its story, once it is clear what comes of it. */
export const SeparateEdition: React.FC<Props> = ({ disabled, headline, onSeparate }) => {
  const words = useWords()
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <button
        aria-expanded={isAsked}
        className="newsroom-text-button"
        onClick={() => setAsked(!isAsked)}
        type="button"
      >
        {words('editionUnlink')}
      </button>
      {isAsked && (
        <span className="newsroom-editions__begin">
          <span role="status">{words('editionUnlinkHint', { headline })}</span>
          <button
            className="newsroom-text-button"
            disabled={disabled}
            onClick={onSeparate}
            type="button"
          >
            {words('editionUnlinkNow')}
          </button>
          <button
            autoFocus
            className="newsroom-text-button"
            onClick={() => setAsked(false)}
            type="button"
          >
            {t('general:cancel')}
          </button>
        </span>
      )}
    </>
  )
}
