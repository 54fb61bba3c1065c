import { en, type NewsroomTranslations } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { mnMong } from './mn-Mong.ts'
import { mn } from './mn.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** The newsroom's words by admin language; what a language lacks is shown in English. */
export const dictionaries: Record<string, Partial<NewsroomTranslations>> = {
  en,
  ja,
  ko,
  mn,
  'mn-Mong': mnMong,
  ru,
  zh,
}
