'use client'

import { useField } from '@payloadcms/ui'
import React, { useState } from 'react'

import { useWords } from '../useWords.ts'
import type { Zone } from './loadZone.ts'
import './NewsroomTime.css'
import { useNewsroomTime } from './useNewsroomTime.ts'

/**
 * Below a field of day and time, for whoever is in another time zone than the newsroom: in which of them
 * it is typed, and what time that is in the other.
 */
export const NewsroomTime: React.FC<{ path: string; zone: Zone }> = ({ path, zone }) => {
  const words = useWords()
  const { value } = useField<Date | null | string>({ path })
  const { here, isElsewhere, there } = useNewsroomTime(zone)
  const [now] = useState(() => Date.now())
  const time = Date.parse(String(value ?? ''))
  const iso = new Date(Number.isNaN(time) ? now : time).toISOString()
  if (here === null || !isElsewhere(iso)) return null
  return (
    <p className="newsroom-time">
      {words('timeHere', { place: here })}
      {!Number.isNaN(time) && <strong>{there(iso, { day: true })}</strong>}
    </p>
  )
}
