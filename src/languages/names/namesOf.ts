import type { NamesByLanguage } from './NamesByLanguage.ts'

/** All names of one place or agency, in whatever language. */
export const namesOf = (names: NamesByLanguage): string[] => Object.values(names).flat()

/** What has to be the same for two names to be one: neither case nor stray spaces matter. */
export const foldName = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
