import type { DateFieldServerComponent } from 'payload'
import React from 'react'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { loadZone } from './loadZone.ts'
import { NewsroomTime } from './NewsroomTime.tsx'

/** Finds out the newsroom's time zone, for the line below a field of day and time. */
export const NewsroomTimeField: DateFieldServerComponent = async ({ path, payload, req }) => (
  <NewsroomTime path={path} zone={await loadZone({ options: newsroomOptions(payload), req })} />
)
