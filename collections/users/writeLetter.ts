import type { PayloadRequest } from 'payload'

import { withOwnLocale } from '../../src/languages/withOwnLocale.ts'
import { letterOf, type Letter, type LetterKind } from '../../src/login/letter.ts'
import { letterLink } from '../../src/login/letterLink.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'

type Given = {
  kind: LetterKind
  person: { email?: null | string; name?: null | string }
  token: string
}

/** The letter to a person, in the admin language of whoever has it sent. */
export const writeLetter = async (
  { kind, person, token }: Given,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Letter> => {
  const { name } = await req.payload.findGlobal({
    slug: options.slugs.newsroom,
    depth: 0,
    overrideAccess: true,
    req: withOwnLocale(req),
    select: { name: true },
  })
  return letterOf({
    kind,
    link: letterLink(req, token),
    name: person.name || person.email || '',
    newsroom: name ?? '',
    t: req.t,
  })
}
