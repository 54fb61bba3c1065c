import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { agencyNames, isAgencyName } from './agencyNames.ts'
import { isPlace } from './isPlace.ts'
import { readDate } from './readDate.ts'
import type { DatelineShape } from './WrittenDateline.ts'

/** What is sent: 电, a dispatch; 讯 or 消息, news. In brackets or not. */
const dispatch =
  /^[（(【[]?(?<quoted>据)?(?<names>[\p{Script=Han}A-Za-z·，,]{0,30}?)(?<date>\s*(?:[\d０-９]{4}\s*年\s*)?(?:[\d０-９]{1,2}\s*月\s*)?[\d０-９]{1,2}\s*日)(?<late>[\p{Script=Han}·]{2,12}?)??(?<sent>[电電讯訊]|消息)(?:\s*[（(](?<inside>[^（）()]{2,40})[）)])?[）)】\]]?(?<close>\s*[:：，,。]|\s*--+|\s*[—-]{1,2}\s)?\s*/u

/** An agency that no list has is told from the place by what agencies are called. */
const agencyEnding =
  /^(?<agency>[\p{Script=Han}A-Za-z]+?(?:通讯社|通訊社|社|网|網|报|報|电视台))(?<place>.*)$/u

const splitNames = (names: string, languages: LanguageDefinition[]) => {
  const known = agencyNames(languages).find((name) => names.startsWith(name))
  const { agency, place } = known
    ? { agency: known, place: names.slice(known.length) }
    : (agencyEnding.exec(names)?.groups ?? {})
  return { agency: agency ?? null, place: (agency ? (place ?? '') : names).replace(/[，,]$/u, '') }
}

const reporters = /^(?:本报|本網|本网)?(?:记者|記者|通讯员|实习生)[:：]?\s*/u

/** `新华社乌兰巴托11月20日电（记者 张三）`, `乌兰巴托11月20日电（蒙通社）` */
export const chineseDateline: DatelineShape = (text, languages) => {
  const match = dispatch.exec(text)
  if (!match?.groups) return null
  const { quoted, names = '', date: written = '', late, sent = '', inside, close } = match.groups
  const fromNames = splitNames(names, languages)
  // “据蒙通社11月20日消息，…” is a sentence that names its source.
  if (late && (sent === '消息' || fromNames.place || !fromNames.agency)) return null
  if (sent === '消息' && (quoted || close?.trim() === '，')) return null

  const isReporter =
    inside !== undefined &&
    !isAgencyName(inside, languages) &&
    (reporters.test(inside) ||
      (fromNames.agency !== null &&
        /^[\p{Script=Han}·]{2,4}(?:[\s、]+[\p{Script=Han}·]{2,4})*$/u.test(inside)))
  const agency = isReporter ? fromNames.agency : (inside?.trim() ?? fromNames.agency)
  // “蒙通社11月20日乌兰巴托电” has the place behind the date.
  const place = fromNames.place || late || null
  if ((!place && !agency) || (place && !isPlace(place))) return null

  const start = match[0].indexOf(written)
  const date = readDate(written.trim(), languages, 'whole')
  return {
    place,
    agency,
    date: date && { ...date, start, end: start + written.length },
    authors:
      isReporter && inside
        ? inside
            .replace(reporters, '')
            .split(/[\s、，,]+/)
            .filter(Boolean)
        : [],
    end: match[0].length,
  }
}
