import type { PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { loaderOf } from '../relationships/loaderOf.ts'
import { withOwnLocale } from './withOwnLocale.ts'

/** The newsroom's time zone as its settings say, an IANA name; read once for all who ask at the same moment. */
export const loadTimeZone = async ({
  options,
  req,
}: {
  options: SanitizedOptions
  req: PayloadRequest
}): Promise<string> => {
  const loader = await loaderOf<'timeZone', string>(req, 'timeZone', async (asked) => {
    const { timeZone } = await req.payload.findGlobal({
      slug: options.slugs.newsroom,
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
      select: { timeZone: true },
    })
    return asked.map(() => timeZone)
  })
  return loader.load('timeZone')
}
