'use client'

import { useSyncExternalStore } from 'react'

import { dayOf } from '../../languages/dayBounds.ts'
import { placeOfZone, zonesDiffer } from '../../languages/timeZones.ts'
import { useMoment } from '../useMoment.ts'
import { useWords } from '../useWords.ts'
import type { Zone } from './loadZone.ts'

const subscribe = () => () => {}

/**
 * What the newsroom's clock shows, for people whose own shows something else.
 * @returns `there` says of an ISO 8601 moment what time it is in the newsroom, the day only where it is
 *   another one or is asked for; `null` where both clocks show the same. `here` is the place that the
 *   person's own zone is named after; `null` on the server, which cannot know it
 */
export const useNewsroomTime = ({ places, timeZone }: Zone) => {
  const words = useWords()
  const write = useMoment()
  const own = useSyncExternalStore(
    subscribe,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  )
  const name = (zone: string) => places[placeOfZone(zone)] ?? placeOfZone(zone)
  return {
    here: own === null ? null : name(own),
    isElsewhere: (iso: string) => own !== null && zonesDiffer(new Date(iso), own, timeZone),
    there: (iso: string, { day = false }: { day?: boolean } = {}): null | string => {
      const moment = new Date(iso)
      if (own === null || !zonesDiffer(moment, own, timeZone)) return null
      const isOtherDay = dayOf(moment, own) !== dayOf(moment, timeZone)
      const time = write(iso, { day: day || isOtherDay, timeZone })
      return words('timeThere', { place: name(timeZone), time })
    },
  }
}
