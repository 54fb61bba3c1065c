import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { perLanguages } from './perLanguages.ts'

const sunday = Date.UTC(2023, 0, 1)
const day = 24 * 60 * 60_000

/** What `Intl` calls the days of the week in these languages. */
const namesOf = (languages: LanguageDefinition[], weekday: 'long' | 'short') =>
  languages.flatMap(({ intlLocale }) => {
    const format = new Intl.DateTimeFormat(intlLocale, { weekday, timeZone: 'UTC' })
    return [0, 1, 2, 3, 4, 5, 6].map((at) => format.format(sunday + at * day))
  })

const weekdays = perLanguages((languages) => {
  const names = [...namesOf(languages, 'long'), ...namesOf(languages, 'short')].sort(
    (a, b) => b.length - a.length,
  )
  // 木 alone is a tree; （木） is Thursday.
  const plain = names.filter((name) => [...name].length > 1).join('|')
  const source = `[（(]\\s*(?:${names.join('|')})\\.?\\s*[）)]|(?:${plain})(?:\\s+гараг)?\\.?`
  return {
    opening: new RegExp(`^(?:${source})(?![\\p{Lu}\\p{Ll}])[\\s,，]*`, 'iu'),
    closing: new RegExp(`[\\s,，]*(?<![\\p{Lu}\\p{Ll}])(?:${source})$`, 'iu'),
  }
})

/** A date without the day of the week that stands before or behind it. */
export const withoutWeekday = (text: string, languages: LanguageDefinition[]): string => {
  const { opening, closing } = weekdays(languages)
  return text.replace(opening, '').replace(closing, '')
}
