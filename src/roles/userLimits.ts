import type { Option, PayloadRequest } from 'payload'

import { withOwnLocale } from '../languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../options/types.ts'
import { idsOf, type Id } from '../relationships/idOf.ts'
import { treeOf } from '../relationships/treeOf.ts'
import { unlimited, type Limits } from './limits.ts'

/** The field of users that holds their limits. Empty lists are none. */
export const limitsField = 'limits'

type Stored = { languages?: null | string[]; sections?: unknown }

const branchesOf = async (
  chosen: Id[],
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<ReadonlySet<Id>> => {
  const { docs } = await req.payload.find({
    collection: options.slugs.sections,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req: withOwnLocale(req),
    select: { parent: true },
  })
  const branches = treeOf(docs as { id: Id; parent?: unknown }[]).filter(({ doc }) =>
    chosen.includes(doc.id),
  )
  return new Set([...chosen, ...branches.flatMap(({ branch }) => branch.map(({ id }) => id))])
}

/** The limits that are stored with a person, sections with those below them. */
export const limitsOf = async (
  person: unknown,
  given: { options: SanitizedOptions; req: PayloadRequest },
): Promise<Limits> => {
  const { languages, sections } =
    ((person as Record<string, unknown> | null | undefined)?.[limitsField] as null | Stored) ?? {}
  const desks = idsOf(sections)
  return {
    languages: languages && languages.length > 0 ? new Set(languages) : null,
    sections: desks.length > 0 ? await branchesOf(desks, given) : null,
  }
}

const known = new WeakMap<object, Promise<Limits>>()

/** Those of the request's user, read once a request. */
export const userLimits = (req: PayloadRequest, options: SanitizedOptions): Promise<Limits> => {
  const { user } = req
  if (!user || user.collection !== options.slugs.users) return Promise.resolve(unlimited)
  let limits = known.get(user)
  if (!limits) {
    limits = limitsOf(user, { options, req })
    known.set(user, limits)
  }
  return limits
}

/** Of all languages those that somebody works in, and the one that the article is in. */
export const ownLanguages = (
  all: Option[],
  { data, person }: { data: { language?: unknown }; person: unknown },
): Option[] => {
  const { languages } =
    (person as null | Record<string, undefined | { languages?: string[] }>)?.[limitsField] ?? {}
  if (!languages || languages.length === 0) return all
  return all.filter((option) => {
    const code = typeof option === 'string' ? option : option.value
    return languages.includes(code) || code === data.language
  })
}
