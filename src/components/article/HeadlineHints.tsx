'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import React from 'react'

import { useWords } from '../useWords.ts'
import './hints.css'
import { FieldRefusal } from './FieldRefusal.tsx'
import { LengthHint, type Lengths } from './LengthHint.tsx'
import { pathOf, useAddress, type Paths } from './useAddress.ts'
import { useText } from './useText.ts'

/** Under the headline: where readers will find the article, and how long the headline is. */
export const HeadlineHints: React.FC<{ lengths: Lengths; paths: Paths }> = ({ lengths, paths }) => {
  const words = useWords()
  const { id } = useDocumentInfo()
  const language = useText('language')
  const { slug } = useAddress()
  const path = slug === null ? null : pathOf(paths, { id, language, slug })
  return (
    <div className="newsroom-hints">
      <FieldRefusal path="headline" />
      <span className="newsroom-hints__address">
        {path !== null && words('addressWillBe', { path })}
      </span>
      <LengthHint lengths={lengths} path="headline" usual="headline" />
    </div>
  )
}
