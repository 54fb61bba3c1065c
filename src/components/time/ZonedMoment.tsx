'use client'

import React from 'react'

import type { Zone } from './loadZone.ts'
import { Moment } from './Moment.tsx'
import './NewsroomTime.css'
import { useNewsroomTime } from './useNewsroomTime.ts'

/** A time by the clock of whoever looks, and by the newsroom’s where that shows another one. */
export const ZonedMoment: React.FC<{ iso: string; zone: Zone }> = ({ iso, zone }) => {
  const other = useNewsroomTime(zone).there(iso)
  return (
    <span className="newsroom-moment">
      <Moment iso={iso} />
      {other && <span>{other}</span>}
    </span>
  )
}
