import { agencyNames } from './agencyNames.ts'
import { isPersonName } from './isPersonName.ts'
import { isPlace } from './isPlace.ts'
import { perLanguages } from './perLanguages.ts'
import { readDate } from './readDate.ts'
import type { DatelineShape } from './WrittenDateline.ts'

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const dash = '(?:--+|[—–―-])'

/** A name in capitals, such as an agency that no list has: “INTERFAX.RU”. */
const capitals = '\\p{Lu}[\\p{Lu}\\p{N}.-]{1,20}(?<![.-])'

/** What may follow a date: an agency behind a dash or comma, and what closes the dateline. */
const closings = perLanguages((languages) => {
  const known = agencyNames(languages).map(escape).join('|')
  const reporter = '(?:,\\s*(?<reporter>[^.,]{3,40}))?'
  return [
    // 20 ноя — РИА Новости. / 20 ноя — РИА Новости, Имя Фамилия.
    `[.,]?\\s*${dash}\\s*(?<agency>${known}|${capitals})${reporter}\\s*(?:[.。:]|\\s${dash})(?=\\s|$)\\s*`,
    // 20 ноября. INTERFAX.RU -
    `[.,]\\s*(?<agency>${known}|${capitals})\\s*(?:[.:](?:\\s*${dash})?|\\s${dash})(?=\\s|$)\\s*`,
    // 11月20日 共同 =
    `\\s+(?<agency>${known})\\s*(?:[=＝：]|\\s${dash})\\s*`,
  ].map((source) => new RegExp(`^${source}`, 'u'))
})

/** A date without an agency ends at a dash or at the end of the line. */
const dashed = new RegExp(`^[.,]?\\s*${dash}\\s+(?![\\d\\p{Ll}])|^[.。]?\\s*$`, 'u')

/** With its year it is plain enough for a full stop. */
const stopped = /^(?:[.。．᠃]\s*|\s*г\.\s*)(?=[^\p{Ll}.])/u

/** The places where “place, date” may be cut in two. */
const commas = /[.,，、᠂:]\s*|\s+(?=\d)/gu

/** `УЛАН-БАТОР, 20 ноя — РИА Новости.`, `Москва. 20 ноября. INTERFAX.RU -`, `SEOUL, Nov. 20 --` */
export const plainDateline: DatelineShape = (text, languages) => {
  const closingPatterns = closings(languages)
  let tried = 0
  for (const { index, 0: comma } of text.slice(0, 80).matchAll(commas)) {
    if ((tried += 1) > 6) break
    const place = text.slice(0, index)
    if (!isPlace(place)) continue

    const behind = text.slice(index + comma.length)
    const date = readDate(behind, languages, 'start')
    const from = date?.end ?? 0
    const rest = behind.slice(from)
    // Without a date, only a known agency will do, right behind the place.
    const opened = date ? rest : `${comma.trim()} ${behind}`
    const skipped = date
      ? index + comma.length + from
      : index + comma.length - comma.trim().length - 1

    for (const closing of closingPatterns) {
      const match = closing.exec(opened)
      const agency = match?.groups?.agency
      if (!match || !agency) continue
      if (!date && !agencyNames(languages).includes(agency)) continue
      const reporter = match.groups?.reporter
      if (reporter && !isPersonName(reporter)) continue
      return {
        place,
        agency,
        date,
        authors: reporter ? [reporter] : [],
        end: skipped + match[0].length,
      }
    }

    if (!date || date.month === null) continue
    const close = dashed.exec(rest) ?? (date.year === null ? null : stopped.exec(rest))
    if (close) return { place, agency: null, date, authors: [], end: skipped + close[0].length }
  }
  return null
}
