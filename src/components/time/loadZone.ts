import type { PayloadRequest } from 'payload'

import { loadTimeZone } from '../../languages/loadTimeZone.ts'
import { namesOf } from '../../languages/names/namesOf.ts'
import { nameIn } from '../../languages/names/nameIn.ts'
import type { SanitizedOptions } from '../../options/types.ts'

/** The newsroom's time zone, for browsers that may stand in another one. */
export type Zone = {
  /** Of places in the language of whoever looks, by the names that time zones have. */
  places: Record<string, string>
  /** IANA name. */
  timeZone: string
}

export const loadZone = async (given: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<Zone> => {
  const { options, req } = given
  const names = options.places.flatMap(({ en }) => (en ? namesOf({ en }) : []))
  const places = Object.fromEntries(
    names.map((name) => [name, nameIn(req.i18n.language, name, options.places)]),
  )
  return { places, timeZone: await loadTimeZone(given) }
}
