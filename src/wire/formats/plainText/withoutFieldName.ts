import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { perLanguages } from './perLanguages.ts'

type Field = 'headline' | 'section' | 'time'

const patterns = perLanguages((languages) => {
  const pattern = (field: Field, mark: string) => {
    const names = languages.flatMap(({ wire }) => wire?.fields?.[field] ?? [])
    const anyName = names.sort((a, b) => b.length - a.length).join('|')
    return new RegExp(`^[[【]?(?:${anyName})[\\]】]?${mark}`, 'iu')
  }
  return {
    headline: pattern('headline', '\\s*[:：]\\s*'),
    section: pattern('section', '\\s*[:：]\\s*'),
    // A date needs no colon to be told from its name: “Published November 20, 2025”.
    time: pattern('time', '(?:\\s*[:：]\\s*|\\s+(?:on\\s+)?)'),
  }
})

/** A line of the header without the name of its field: “Section: Politics”, “发布时间：…”. */
export const withoutFieldName = (
  text: string,
  field: Field,
  languages: LanguageDefinition[],
): string => text.replace(patterns(languages)[field], '')
