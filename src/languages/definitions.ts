import { en } from './definitions/en.ts'
import { ja } from './definitions/ja.ts'
import { ko } from './definitions/ko.ts'
import { mnMong } from './definitions/mn-Mong.ts'
import { mn } from './definitions/mn.ts'
import { ru } from './definitions/ru.ts'
import { zh } from './definitions/zh.ts'
import type { LanguageDefinition } from './LanguageDefinition.ts'

export const languageCodes = ['en', 'mn', 'ru', 'zh', 'ko', 'ja', 'mn-Mong'] as const

export type LanguageCode = (typeof languageCodes)[number]

/** The built-in languages. */
export const languageDefinitions: Record<LanguageCode, LanguageDefinition> = {
  en,
  mn,
  ru,
  zh,
  ko,
  ja,
  'mn-Mong': mnMong,
}
