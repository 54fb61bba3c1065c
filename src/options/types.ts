import type { LanguageCode, LanguageDefinition } from '../languages/definitions.ts'

/** The slugs under which the newsroom's collections and its global are registered. */
export const defaultSlugs = {
  articles: 'articles',
  authors: 'authors',
  media: 'media',
  newsroom: 'newsroom',
  roles: 'roles',
  sections: 'sections',
  stories: 'stories',
  tags: 'tags',
  users: 'users',
} as const

export type NewsroomSlugs = typeof defaultSlugs

/** What `newsroom()` accepts. Everything has a default. */
export type NewsroomOptions = {
  /**
   * The languages in which stories are written, as codes of the built-in ones or as definitions of
   * your own. Adding one later is a schema change: create a migration.
   * @default ['en', 'mn', 'ru', 'zh', 'ko', 'ja', 'mn-Mong']
   */
  languages?: (LanguageCode | LanguageDefinition)[]
  /**
   * The language of names and headings when a request does not ask for one.
   * @default the first of `languages`
   */
  defaultLanguage?: string
  /**
   * IANA name of the zone that times without an offset are in.
   * @default 'Asia/Ulaanbaatar'
   */
  timeZone?: string
  /**
   * Path of an article on the public site, used for links between articles in the rendered HTML.
   * @default `/${language}/${slug}`
   */
  articlePath?: (article: { id: number | string; language: string; slug: string }) => string
  /**
   * Folder of the uploaded pictures.
   * @default 'media'
   */
  mediaDir?: string
}

/** The options with every default filled in. What the rest of the package is given. */
export type SanitizedOptions = {
  articlePath: (article: { id: number | string; language: string; slug: string }) => string
  defaultLanguage: string
  languages: LanguageDefinition[]
  mediaDir: string
  slugs: NewsroomSlugs
  timeZone: string
}
