import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { perLanguages } from './perLanguages.ts'

/** What is written behind a time of day to say where on earth it is that time. */
export type Zone =
  | { kind: 'own' }
  /** Minutes east of Greenwich. */
  | { kind: 'offset'; minutes: number }
  /** A name that means several zones. */
  | { kind: 'ambiguous'; name: string; minutes: number[] }
  | { kind: 'unknown'; name: string }

/** Hours east of Greenwich of the zones whose names mean one thing only. */
const named: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  ulat: 8,
  hovt: 7,
  kst: 9,
  jst: 9,
  msk: 3,
  irkt: 8,
  hkt: 8,
  sgt: 8,
  awst: 8,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  edt: -4,
  est: -5,
  cdt: -5,
  pst: -8,
  pdt: -7,
}

/** China’s and North America’s Central; India’s, Ireland’s and Israel’s; Britain’s and Bangladesh’s. */
const ambiguous: Record<string, number[]> = { cst: [8, -6], ist: [5.5, 1, 2], bst: [1, 6] }

const zonesOf = perLanguages(
  (languages) =>
    new Map(
      [
        ...Object.entries(named),
        ...languages.flatMap(({ wire }) => Object.entries(wire?.zones ?? {})),
      ]
        .map(([name, hours]) => [name.toLowerCase(), hours * 60] as const)
        .sort(([one], [other]) => other.length - one.length),
    ),
)

const trim = (text: string) => text.replace(/^[\s,，(（[]+|[\s.)）\]]+$/gu, '')

/** @returns `null` if the text is no zone */
export const readZone = (text: string, languages: LanguageDefinition[]): Zone | null => {
  const bare = trim(text).replaceAll('−', '-')
  const name = bare.toLowerCase()
  if (!name) return { kind: 'own' }

  const [, sign, hours, minutes = '0'] =
    /^(?:utc|gmt|kst|jst|z)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name) ?? []
  if (hours) {
    return {
      kind: 'offset',
      minutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
    }
  }
  const known = zonesOf(languages).get(name)
  if (known !== undefined) return { kind: 'offset', minutes: known }
  if (ambiguous[name]) {
    return { kind: 'ambiguous', name: bare, minutes: ambiguous[name].map((one) => one * 60) }
  }
  return /^[A-Z]{2,5}$/.test(bare) ? { kind: 'unknown', name: bare } : null
}

/** Takes a zone off a text’s beginning, where Chinese and Korean write it: “北京时间11月20日16时”. */
export const splitLeadingZone = (text: string, languages: LanguageDefinition[]) => {
  const lowerCase = text.toLowerCase()
  for (const name of zonesOf(languages).keys()) {
    const opens = !/^[a-z]/.test(name) && lowerCase.startsWith(name)
    if (opens) return { zone: name, rest: text.slice(name.length).trim() }
  }
  return { zone: '', rest: text }
}
