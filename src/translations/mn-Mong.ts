import type { NewsroomTranslations } from './en.ts'

/**
 * The newsroom's words in Mongolian in the traditional script, as far as they are translated; the
 * others are shown in English.
 */
export const mnMong: Partial<NewsroomTranslations> = {}
