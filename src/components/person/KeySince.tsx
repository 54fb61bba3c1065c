'use client'

import { useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import React from 'react'

import { Moment } from '../time/Moment.tsx'
import { useWords } from '../useWords.ts'

/** Since when a person has an API key; nothing for others. */
export const KeySince: DateFieldClientComponent = ({ path }) => {
  const words = useWords()
  const { value } = useField<null | string>({ path })
  if (!value) return null
  return (
    <p className="field-type">
      {words('apiKeySince')} <Moment iso={value} />
    </p>
  )
}
