import type { Where } from 'payload'

import { idOf, type Id } from '../relationships/idOf.ts'

/** The languages and desks that somebody works in; `null` is all of them. */
export type Limits = {
  languages: null | ReadonlySet<string>
  /** Sections, with those below them. */
  sections: null | ReadonlySet<Id>
}

export const unlimited: Limits = { languages: null, sections: null }

/** Where an article stands, as far as limits look at it. */
export type Place = { language?: unknown; section?: unknown }

/** Which of the limits an article is outside of. One without a section yet is on every desk. */
export const beyond = ({ language, section }: Place, limits: Limits): (keyof Limits)[] => {
  const desk = idOf(section)
  return [
    ...(limits.languages && !limits.languages.has(String(language)) ? ['languages' as const] : []),
    ...(limits.sections && desk !== undefined && !limits.sections.has(desk)
      ? ['sections' as const]
      : []),
  ]
}

/** The articles within the limits, as a condition; `null` where there are none. */
export const articlesWithin = ({ languages, sections }: Limits): null | Where => {
  const and: Where[] = [
    ...(languages ? [{ language: { in: [...languages] } }] : []),
    ...(sections
      ? [{ or: [{ section: { in: [...sections] } }, { section: { exists: false } }] }]
      : []),
  ]
  return and.length > 0 ? { and } : null
}

const isPart = <T>(part: null | ReadonlySet<T>, whole: null | ReadonlySet<T>) =>
  !whole || (part !== null && [...part].every((one) => whole.has(one)))

/** Does somebody with these limits reach no further than somebody with those? */
export const reachNoFurther = (limits: Limits, those: Limits): boolean =>
  isPart(limits.languages, those.languages) && isPart(limits.sections, those.sections)
