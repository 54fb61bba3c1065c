import { readFileSync } from 'node:fs'

import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { inEnglish } from '../../../src/translations/sentence.ts'
import { parsePlainText, type PlainTextOptions } from '../../../src/wire/formats/plainText.ts'

export const languages = Object.values(languageDefinitions)

/**
 * Parses for a newsroom in Ulaanbaatar that writes in all the built-in languages, with the warnings
 * as English texts.
 */
export const parse = (text: string, options: Partial<PlainTextOptions> = {}) => {
  const story = parsePlainText({ text, languages, timeZone: 'Asia/Ulaanbaatar', ...options })
  return { ...story, warnings: story.warnings.map(inEnglish) }
}

export const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/wire/${name}.txt`, import.meta.url), 'utf8')

export const seed = readFileSync(
  new URL(
    '../../../seed/stories/mongolia-south-korea-advance-bilateral-agenda.txt',
    import.meta.url,
  ),
  'utf8',
)

/** A header that leaves nothing to warn of. */
export const header = [
  'Headline of the Story',
  '',
  'Politics',
  'By Bat Dorj',
  '2025-11-20 16:26:07',
  '',
]

/** A story in English with that header and these lines after the dateline. */
export const storyOf = (...lines: string[]) => [...header, ...lines].join('\n')
