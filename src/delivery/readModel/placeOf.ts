import { foldName, namesOf } from '../../languages/names/namesOf.ts'
import type { NamesByLanguage } from '../../languages/names/NamesByLanguage.ts'
import { slugify } from '../../languages/slugify.ts'

const indexes = new WeakMap<readonly NamesByLanguage[], Map<string, string>>()

const indexOf = (places: readonly NamesByLanguage[]) => {
  const known = indexes.get(places)
  if (known) return known
  const index = new Map<string, string>()
  for (const place of [...places].reverse()) {
    const names = namesOf(place)
    const slug = slugify([place.en ?? names[0]].flat()[0] ?? '')
    for (const name of names) index.set(foldName(name), slug)
  }
  indexes.set(places, index)
  return index
}

/**
 * The slug of a dateline's place, the same in all languages for the places that the newsroom knows:
 * “Сеул” and “서울” are both `seoul`.
 * @returns `null` where there is nothing to make one of
 */
export const placeOf = (
  typed: null | string | undefined,
  { language, places }: { language: string; places: readonly NamesByLanguage[] },
): null | string => {
  const place = typed?.trim()
  if (!place) return null
  return indexOf(places).get(foldName(place)) ?? (slugify(place, language) || null)
}
