import type { NewsroomTranslations } from './en.ts'

/** The newsroom's words in Mongolian, as far as they are translated; the others are shown in English. */
export const mn: Partial<NewsroomTranslations> = {
  agency: 'Агентлаг',
  article: 'Нийтлэл',
  articles: 'Нийтлэл',
  author: 'Зохиогч',
  authors: 'Зохиогчид',
  description: 'Тайлбар',
  groupNews: 'Мэдээ',
  groupPeople: 'Ажилтнууд',
  groupSettings: 'Тохиргоо',
  headline: 'Гарчиг',
  language: 'Хэл',
  name: 'Нэр',
  photo: 'Зураг',
  place: 'Газар',
  relatedNews: 'Холбоотой мэдээ',
  role: 'Үүрэг',
  timeZone: 'Цагийн бүс',
  users: 'Ажилтнууд',
}
