import type { CollectionConfig, Field, PayloadRequest, TypedCollection } from 'payload'

import type { LanguageCode } from '../languages/definitions.ts'
import type { LanguageDefinition } from '../languages/LanguageDefinition.ts'
import type { NamesByLanguage } from '../languages/names/NamesByLanguage.ts'

/** The slugs under which the newsroom's collections and its global are registered. */
export const defaultSlugs = {
  articles: 'articles',
  audit: 'audit',
  authors: 'authors',
  media: 'media',
  newsroom: 'newsroom',
  roles: 'roles',
  sections: 'sections',
  redirects: 'redirects',
  stories: 'stories',
  tags: 'tags',
  users: 'users',
  webhookMessages: 'webhook-messages',
  webhooks: 'webhooks',
} as const

/** Typed as the defaults, for which the types of the documents are generated. */
export type NewsroomSlugs = typeof defaultSlugs

/** The collections of the newsroom, as the options call them whatever their slugs are. */
export type NewsroomCollection = Exclude<keyof NewsroomSlugs, 'newsroom'>

/**
 * Changes to a collection, made by functions that are given the newsroom's own. First `fields`, then
 * `collection`. They can add what they like; what the newsroom needs must stay, and access becomes
 * narrower at most: it is checked at the start, with an error that says how to mend it.
 */
export type CollectionOverride = {
  /**
   * @example ({ defaultCollection }) => ({
   *   ...defaultCollection,
   *   admin: { ...defaultCollection.admin, group: 'Newsroom' },
   * })
   */
  collection?: (args: { defaultCollection: CollectionConfig }) => CollectionConfig
  /** @example ({ defaultFields }) => [...defaultFields, { name: 'kicker', type: 'text' }] */
  fields?: (args: { defaultFields: Field[] }) => Field[]
}

/** Parts of the newsroom that can be switched off. The tables stay the same, so it needs no migration. */
export type NewsroomParts = {
  /**
   * Delivery: the read model that sites ask, `/api/delivery`, and search. Without it nothing is kept for them.
   * @default true
   */
  delivery?: boolean
  /**
   * Related news: the list under an article, and `relatedNews.resolved`, which is then `null`.
   * @default true
   */
  relatedNews?: boolean
  /**
   * Old addresses: what published articles were found at before is kept in `redirects`.
   * @default true
   */
  redirects?: boolean
  /**
   * The desk's workflow: stages, assignment and the rules of `fourEyes`. Without it an article is a
   * draft or published.
   * @default true
   */
  workflow?: boolean
  /**
   * Webhooks: sites are told when articles are published, changed for readers, or taken from them.
   * @default true
   */
  webhooks?: boolean
  /**
   * Pasting wire stories: the page of the admin, and `POST /api/newsroom/wire`. The command `newsroom
   * import` stays.
   * @default true
   */
  wireImport?: boolean
}

/** A site whose pages may be embedded in texts: videos, posts, maps. */
export type EmbedHost = {
  /** Its name for people, such as `YouTube`. */
  name: string
  /** Its host names without `www.`, such as `youtube.com`. Their subdomains are not among them. */
  hosts: readonly string[]
  /** What a path has to begin with, where only a part of the host may be embedded. @default '/' */
  path?: string
  /**
   * The address under which readers shall find the page.
   * @default the address without user, fragment and the parameters of its query that only track
   */
  canonical?: (url: URL) => string
  /**
   * The `https` address that shows the page in a frame, or `null` for a page that has none: readers
   * get a link then. Without it no page of the host has one.
   */
  frame?: (url: URL) => null | string
  /** Of the frame, in pixels. @default { width: 640, height: 360 } */
  size?: { height: number; width: number }
}

/** One of the newsroom's languages, as a service that translates is told of it. */
export type TranslationLanguage = Pick<LanguageDefinition, 'code' | 'intlLocale' | 'name'>

/**
 * Translates by machine.
 * @param args.texts small pieces of HTML, one for each headline, paragraph, item or cell: text, in which
 *   `&`, `<` and `>` are escaped, and the elements `b i u s code sub sup br a img`. `id` of `a` and `img` has
 *   to stay; elements that get lost lose nothing but their look
 * @param args.signal aborted after 60 seconds, when nobody waits for the answer any more
 * @returns as many pieces, in the same order
 * @throws whatever it likes: nothing is made then, the error is logged, and the journalist is told
 */
export type Translate = (args: {
  from: TranslationLanguage
  signal: AbortSignal
  texts: string[]
  to: TranslationLanguage
}) => Promise<string[]>

/** What is wrong with an article that is to be published. */
export type CheckFinding = {
  /** `blocks`: it is not published so. `warns`: somebody may want to look at it before. */
  level: 'blocks' | 'warns'
  message: string
}

/**
 * Says what is wrong with an article that is to be published, in words for whoever publishes it.
 * @param args.article as it would be published, relationships as ids; of what is made of its fields when it
 *   is read it has `parts` and `plainText`
 */
export type ArticleCheck = (args: {
  /** Of the collection's generated type. */
  article: Partial<TypedCollection['articles']>
  req: PayloadRequest
}) => CheckFinding[] | Promise<CheckFinding[]>

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
   * Base of the public site, `https://news.example`: then delivery tells whole addresses of articles beside
   * their paths.
   * @default none
   */
  siteUrl?: string
  /**
   * Sites whose pages may be embedded beside the built-in ones: YouTube, Vimeo, X, Facebook,
   * Instagram, Telegram, TikTok, Spotify, SoundCloud and Google Maps. One with a host of theirs takes
   * its place.
   * @example [{ name: 'Eagle TV', hosts: ['eagle.mn'], frame: ({ pathname }) => `https://eagle.mn/embed${pathname}` }]
   * @default []
   */
  embedHosts?: EmbedHost[]
  /**
   * Places of datelines as the languages call them, beside the built-in ones. One that shares a name
   * with a built-in place is that place: its names come first.
   * @example [{ en: 'Khatgal', mn: 'Хатгал', ru: 'Хатгал' }, { en: 'Vienna', de: 'Wien' }]
   * @default []
   */
  places?: NamesByLanguage[]
  /**
   * News agencies of datelines, in the same way.
   * @example [{ en: 'Steppe Wire', mn: 'Тал нутаг', ko: '스텝 와이어' }]
   * @default []
   */
  agencies?: NamesByLanguage[]
  /**
   * Fills in the drafts of translations, where a journalist wishes so. They are marked as translated by
   * machine until a person has changed or checked them.
   * @example async ({ from, signal, texts, to }) => {
   *   const response = await fetch('https://translate.example/v1', {
   *     body: JSON.stringify({ format: 'html', source: from.code, target: to.code, texts }),
   *     headers: { 'Content-Type': 'application/json' },
   *     method: 'POST',
   *     signal,
   *   })
   *   if (!response.ok) throw new Error(`The translation service answered ${response.status}.`)
   *   return ((await response.json()) as { texts: string[] }).texts
   * }
   * @default none: translations begin with the source's text, or empty
   */
  translate?: Translate
  /**
   * What your newsroom wants of an article before it goes out, beside the built-in checks, which warn of a
   * headline that is too long, of no summary, byline or dateline, and of a section or tags without a name in
   * the language, and of warnings of the importer that nobody has seen to. What `blocks` is not published.
   * @example [({ article }) =>
   *   article.headline?.endsWith('!') ? [{ level: 'blocks', message: 'No exclamation marks.' }] : []]
   * @default []
   */
  checks?: ArticleCheck[]
  /**
   * Must every text be seen by two people before readers see it? Whoever approves it, or publishes what
   * nobody has approved, is then somebody else than its only writer.
   * @default false
   */
  fourEyes?: boolean
  /**
   * Hosts, as they are in the addresses of webhooks, that may be private ones such as `10.0.0.8` or `site.internal`,
   * and without https. All others must be reached over the internet and https.
   * @default []
   */
  webhookHosts?: string[]
  /**
   * Folder of the uploaded pictures.
   * @default 'media'
   */
  mediaDir?: string
  /** How large a picture may be that is uploaded to the newsroom's own collection. */
  upload?: {
    /**
     * Bytes of the file.
     * @default 20971520, which is 20 MB
     */
    maxBytes?: number
    /**
     * Width by height, and for a moving picture by the number of its frames. Making sizes takes some
     * twenty bytes of memory for each pixel of a progressive JPEG, and few of others.
     * @default 50000000, which is 50 megapixels
     */
    maxPixels?: number
  }
  /**
   * Slugs for the newsroom's collections and its global, where the usual ones do not suit. Where the
   * project has a collection of the slug of `users` or `media`, that one is used in place of ours; the
   * newsroom adds the fields that it needs.
   * @default the names themselves: `articles`, `stories` …; `users` is the collection of `admin.user`
   */
  slugs?: Partial<Record<keyof NewsroomSlugs, string>>
  /** Changes to the newsroom's collections. A collection of the project's own is changed there. */
  overrides?: Partial<Record<NewsroomCollection, CollectionOverride>>
  /** @default all on */
  parts?: NewsroomParts
  /**
   * The field of users that holds their roles in the newsroom. Choose another name when the project's
   * users have a field `roles` for something else.
   * @default 'roles'
   */
  rolesField?: string
}

/** The options with every default filled in. What the rest of the package is given. */
export type SanitizedOptions = {
  /** Those of the project before the built-in ones. */
  agencies: readonly NamesByLanguage[]
  articlePath: (article: { id: number | string; language: string; slug: string }) => string
  checks: readonly ArticleCheck[]
  defaultLanguage: string
  embedHosts: EmbedHost[]
  fourEyes: boolean
  /** Whether people reach the project over https: cookies are sent over nothing else then. */
  isSecure: boolean
  languages: LanguageDefinition[]
  mediaDir: string
  overrides: Partial<Record<NewsroomCollection, CollectionOverride>>
  parts: Required<NewsroomParts>
  /** Those of the project before the built-in ones. */
  places: readonly NamesByLanguage[]
  rolesField: string
  siteUrl: string | undefined
  slugs: NewsroomSlugs
  timeZone: string
  translate: Translate | undefined
  upload: { maxBytes: number; maxPixels: number }
  webhookHosts: readonly string[]
}
