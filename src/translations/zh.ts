import type { NewsroomTranslations } from './en.ts'

/** The newsroom's words in Chinese, as far as they are translated; the others are shown in English. */
export const zh: Partial<NewsroomTranslations> = {}
