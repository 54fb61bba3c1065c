import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { perLanguages } from './perLanguages.ts'

const fold = (name: string) => name.toLowerCase().replace(/[\s=＝-]/g, '')

/** The agencies that the languages name, the longest first. */
export const agencyNames = perLanguages((languages) =>
  languages
    .flatMap(({ wire }) => wire?.agencies ?? [])
    .sort((first, second) => second.length - first.length),
)

const foldedNames = perLanguages((languages) => new Set(agencyNames(languages).map(fold)))

/** Whether it is one of them, or several with a mark between: “AFP-Yonhap”, “Xinhua/AP”. */
export const isAgencyName = (name: string, languages: LanguageDefinition[]): boolean => {
  const known = foldedNames(languages)
  if (known.has(fold(name))) return true
  const parts = name.split(/[/,-]/)
  return parts.length > 1 && parts.every((part) => known.has(fold(part)))
}
