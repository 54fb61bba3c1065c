import { InvalidConfiguration } from 'payload'

import { languageCodes } from '../languages/definitions.ts'
import { mergeNames } from '../languages/names/mergeNames.ts'
import type { NamesByLanguage } from '../languages/names/NamesByLanguage.ts'
import { foldName, namesOf } from '../languages/names/namesOf.ts'

/**
 * The names that the project gives, before the built-in ones.
 * @param option its name, for the errors
 * @param languages codes of the newsroom's languages
 * @throws InvalidConfiguration naming the entry and how to mend it
 */
export const sanitizeNames = (
  option: 'agencies' | 'places',
  given: readonly NamesByLanguage[],
  builtIn: readonly NamesByLanguage[],
  languages: readonly string[],
): NamesByLanguage[] => {
  const codes = new Set<string>([...languages, ...languageCodes])
  const taken = new Set<string>()

  for (const entry of given) {
    const shown = JSON.stringify(entry)
    const names = namesOf(entry)
    if (names.length === 0 || names.some((name) => typeof name !== 'string' || !name.trim())) {
      throw new InvalidConfiguration(
        `newsroom({ ${option} }): ${shown} has an empty name, or none. Write it as { en: 'Khovd', mn: 'Ховд' }, and leave out the languages that have no name for it.`,
      )
    }
    const unknown = Object.keys(entry).find((code) => !codes.has(code))
    if (unknown !== undefined) {
      throw new InvalidConfiguration(
        `newsroom({ ${option} }): "${unknown}" in ${shown} is not a language of this newsroom. Use one of ${[...codes].join(', ')}.`,
      )
    }
    const folded = new Set(names.map(foldName))
    const twice = [...folded].find((name) => taken.has(name))
    if (twice !== undefined) {
      throw new InvalidConfiguration(
        `newsroom({ ${option} }): "${twice}" is in two entries. Make them one, with all the names that it has in each language: { en: ['Ulaanbaatar', 'Ulan Bator'] }.`,
      )
    }
    for (const name of folded) taken.add(name)
  }

  return mergeNames(given, builtIn)
}
