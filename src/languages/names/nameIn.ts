import type { NamesByLanguage } from './NamesByLanguage.ts'
import { foldName, namesOf } from './namesOf.ts'

type Index = Map<string, NamesByLanguage>

const indexes = new WeakMap<readonly NamesByLanguage[], Index>()

const indexOf = (table: readonly NamesByLanguage[]): Index => {
  const known = indexes.get(table)
  if (known) return known
  const index: Index = new Map()
  for (const names of table) for (const name of namesOf(names)) index.set(foldName(name), names)
  indexes.set(table, index)
  return index
}

/**
 * A name as a language writes it, when the table has it in any of the languages: “Seoul”, “СЕУЛ” and
 * “서울” are 首尔 in Chinese. What the table does not have stays as it was typed.
 * @param language code
 */
export const nameIn = (
  language: string,
  typed: string,
  table: readonly NamesByLanguage[],
): string => {
  const names = indexOf(table).get(foldName(typed))?.[language]
  return (typeof names === 'string' ? names : names?.[0]) ?? typed
}
