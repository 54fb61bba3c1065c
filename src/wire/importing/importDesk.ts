import { createLocalReq, type Payload } from 'payload'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { loadSections, type SectionNames } from './findSection.ts'

/** What reading a story takes of the newsroom: its sections by all their names, and its time zone. */
export type ImportDesk = {
  sections: SectionNames[]
  /** IANA name. */
  timeZone: string
}

export const loadDesk = async (payload: Payload): Promise<ImportDesk> => {
  const options = newsroomOptions(payload)
  const req = await createLocalReq({}, payload)
  const sections = await loadSections({ options, req })
  const { timeZone } = await payload.findGlobal({
    slug: options.slugs.newsroom,
    depth: 0,
    req,
    select: { timeZone: true },
  })
  return { sections, timeZone }
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
    const loading = loadDesk(payload)
    // A database that is away for a moment is asked again by the next story.
    loading.catch(() => (desk = undefined))
    return (desk = loading)
  }
}
