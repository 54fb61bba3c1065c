import type { LanguageDefinition } from '../../../languages/LanguageDefinition.ts'
import { columns, endsSentence, withoutListMark } from './lineShape.ts'
import { perLanguages } from './perLanguages.ts'
import type { Line } from './readLines.ts'

export type RelatedList = {
  /** As it was written, without the marks around it. */
  label: string
  /** Codes of every language that has this label. */
  languages: string[]
  items: string[]
  /** The lines as they were sent, the label's first. */
  lines: string[]
}

/** A list of more lines is no list of related news but the rest of the text. */
const longestList = 40

/** Marks that stand around a label: `— Related news —`, `【関連記事】`, `▶ 관련기사`, `## …`. */
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu

/** What Korean and Japanese lists may have for bullets; in the text they mark subheadings. */
const ornament = /^(?:(?![©®№°])[\p{So}▷※→⇒»›]\s*)+/u

const fold = (label: string) =>
  label
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u180e\u202f]+/gu, ' ')
    .trim()

const labelsOf = perLanguages((languages) => {
  const labels = new Map<string, string[]>()
  for (const { code, relatedNewsHeading, relatedNewsLabels } of languages) {
    for (const label of [relatedNewsHeading ?? '', ...relatedNewsLabels]) {
      const known = labels.get(fold(label)) ?? []
      if (label && !known.includes(code)) labels.set(fold(label), [...known, code])
    }
  }
  return labels
})

/** Looks no further into a long line than it takes to tell: it is asked for each label. */
const isProse = (text: string) => endsSentence(text) && columns(text.slice(0, 1000)) > 120

/**
 * The related news at a story's end: a label in any of the languages, in any case, with or without
 * marks around it, and nothing after it but a headline a line.
 * @returns the list and where its label stands, or `null` if there is none
 */
export const readRelated = (
  lines: Line[],
  languages: LanguageDefinition[],
): { at: number; related: RelatedList } | null => {
  const labels = labelsOf(languages)

  for (let at = Math.max(0, lines.length - longestList); at < lines.length; at += 1) {
    const { text } = lines[at]!
    if (text.length > 300) continue
    const [, beforeColon = text, inline = ''] = /^([^:：]{2,60})[:：]\s*(.*)$/su.exec(text) ?? []
    const label = beforeColon.replace(around, '')
    const codes = labels.get(fold(label))
    const following = lines.slice(at + 1).map((line) => line.text)
    if (!codes || following.some(isProse)) continue

    return {
      at,
      related: {
        label,
        languages: codes,
        items: [inline.replace(/^[^\p{L}\p{N}]+$/u, ''), ...following]
          .map((item) => withoutListMark(item.replace(ornament, '')))
          .filter(Boolean),
        lines: [text, ...following],
      },
    }
  }
  return null
}
