import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { loadTimeZone } from '../../languages/loadTimeZone.ts'
import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { loadSections, type SectionNames } from './findSection.ts'

/** What reading a story takes of the newsroom: its sections by all their names, and its time zone. */
export type ImportDesk = {
  sections: SectionNames[]
  /** IANA name. */
  timeZone: string
}

/** @param req of whoever imports; sections and time zone are the same for all */
export const loadDesk = async (req: PayloadRequest): Promise<ImportDesk> => {
  const options = newsroomOptions(req.payload)
  const sections = await loadSections({ options, req })
  return { sections, timeZone: await loadTimeZone({ options, req }) }
}

/** Long enough to spare a bulk import the work, short enough for a section that is made meanwhile. */
const freshFor = 5_000

/** The desk for many stories in a row: loaded anew every few seconds. */
export const keepDesk = (payload: Payload): (() => Promise<ImportDesk>) => {
  let desk: Promise<ImportDesk> | undefined
  let loadedAt = -Infinity
  return () => {
    if (desk && performance.now() - loadedAt < freshFor) return desk
    loadedAt = performance.now()
    const loading = createLocalReq({}, payload).then(loadDesk)
    // A database that is away for a moment is asked again by the next story.
    loading.catch(() => (desk = undefined))
    return (desk = loading)
  }
}
