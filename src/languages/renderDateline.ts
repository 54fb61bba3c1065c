import { slashedDatelines } from './definitions/datelines.ts'
import { isCalendarDay } from './isCalendarDay.ts'
import type { LanguageDefinition } from './LanguageDefinition.ts'
import { agencies } from './names/agencies.ts'
import { nameIn } from './names/nameIn.ts'
import type { NamesByLanguage } from './names/NamesByLanguage.ts'
import { places } from './names/places.ts'

/** What stands at the head of a story. The date is a calendar day, `YYYY-MM-DD`: it has no zone. */
export type Dateline = {
  agency?: null | string
  date?: null | string
  place?: null | string
}

const fill = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written)

const renderDate = (written: string, { dateline, intlLocale }: LanguageDefinition): string => {
  if (!dateline?.date) {
    return new Intl.DateTimeFormat(intlLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${written}T00:00:00Z`),
    )
  }
  const [year, month, day] = written.split('-').map((number) => String(Number(number)))
  return fill(dateline.date, { day: day!, month: month!, year: year! })
}

/**
 * The dateline as the language's agencies write it, with place and agency by the names that they have
 * there: `Улан-Батор, 20 ноября 2025 г. /МОНЦАМЭ/.`. Names that are not in the tables, and dates that
 * no calendar has, are left as they are and left out.
 * @returns the text to set before the story, without a space behind it; `null` where neither a place
 *   nor an agency is known
 */
export const renderDateline = (
  { agency, date, place }: Dateline,
  definition: LanguageDefinition,
  tables: { agencies: readonly NamesByLanguage[]; places: readonly NamesByLanguage[] } = {
    agencies,
    places,
  },
): null | string => {
  const { code } = definition
  const values: Record<string, string> = {
    ...(agency?.trim() ? { agency: nameIn(code, agency.trim(), tables.agencies) } : {}),
    ...(date && isCalendarDay(date) ? { date: renderDate(date, definition) } : {}),
    ...(place?.trim() ? { place: nameIn(code, place.trim(), tables.places) } : {}),
  }
  const shapes = definition.dateline?.shapes ?? slashedDatelines
  const shape = shapes.find((one) =>
    [...one.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name!] !== undefined),
  )
  return shape === undefined ? null : fill(shape, values)
}
