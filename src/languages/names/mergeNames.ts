import type { NamesByLanguage } from './NamesByLanguage.ts'
import { foldName, namesOf } from './namesOf.ts'

const merge = (first: NamesByLanguage, second: NamesByLanguage): NamesByLanguage =>
  Object.fromEntries(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].map((language) => [
      language,
      [...new Set([first[language] ?? [], second[language] ?? []].flat())],
    ]),
  )

/**
 * The newsroom's own names before the built-in ones. What has a name in common is the same place or
 * agency: the newsroom's name is written, and the built-in ones are still understood.
 */
export const mergeNames = (
  own: readonly NamesByLanguage[],
  builtIn: readonly NamesByLanguage[],
): NamesByLanguage[] => {
  const merged = own.map((names) => {
    const known = new Set(namesOf(names).map(foldName))
    return builtIn
      .filter((other) => namesOf(other).some((name) => known.has(foldName(name))))
      .reduce(merge, names)
  })
  const taken = new Set(merged.flatMap(namesOf).map(foldName))
  return [
    ...merged,
    ...builtIn.filter((names) => !namesOf(names).some((name) => taken.has(foldName(name)))),
  ]
}
