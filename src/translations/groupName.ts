import { dictionaries } from './dictionaries.ts'
import { en, type NewsroomTranslationKey } from './en.ts'

type GroupKey = Extract<NewsroomTranslationKey, `group${string}`>

/** The name of a group of collections by admin language: Payload takes no function here. */
export const groupName = (key: GroupKey): Record<string, string> =>
  Object.fromEntries(
    Object.entries(dictionaries).map(([language, words]) => [language, words[key] ?? en[key]]),
  )
