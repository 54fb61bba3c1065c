'use client'

import React from 'react'

import { useWords } from '../useWords.ts'
import './hints.css'
import { FieldRefusal } from './FieldRefusal.tsx'
import { LengthHint, type Lengths } from './LengthHint.tsx'

/** Under the summary: what it is for, and how long it is. */
export const SummaryHints: React.FC<{ lengths: Lengths }> = ({ lengths }) => {
  const words = useWords()
  return (
    <div className="newsroom-hints">
      <FieldRefusal path="summary" />
      <span>{words('summaryHint')}</span>
      <LengthHint lengths={lengths} path="summary" usual="summary" />
    </div>
  )
}
