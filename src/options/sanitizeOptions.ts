import { InvalidConfiguration, type Config } from 'payload'

import { languageDefinitions } from '../languages/definitions.ts'
import { agencies } from '../languages/names/agencies.ts'
import { places } from '../languages/names/places.ts'
import { sanitizeEmbedHost } from './sanitizeEmbedHost.ts'
import { sanitizeNames } from './sanitizeNames.ts'
import {
  defaultSlugs,
  type NewsroomOptions,
  type NewsroomSlugs,
  type SanitizedOptions,
} from './types.ts'

const defaultUpload = { maxBytes: 20 * 1024 * 1024, maxPixels: 50_000_000 }

/**
 * Fills in the defaults and refuses what cannot work.
 * @param config of the project, whose `admin.user` is where its people are
 * @throws InvalidConfiguration naming the option and how to mend it
 */
export const sanitizeOptions = (
  options: NewsroomOptions = {},
  config: Pick<Config, 'admin' | 'serverURL'> = {},
): SanitizedOptions => {
  const languages = (options.languages ?? Object.values(languageDefinitions)).map((language) => {
    if (typeof language !== 'string') return language
    const definition = languageDefinitions[language]
    if (!definition) {
      throw new InvalidConfiguration(
        `newsroom(): "${language}" is not a built-in language. Use one of ${Object.keys(languageDefinitions).join(', ')}, or give a definition of your own in its place.`,
      )
    }
    return definition
  })

  const codes = languages.map(({ code }) => code as string)
  if (codes.length === 0) {
    throw new InvalidConfiguration('newsroom(): `languages` is empty. Name at least one.')
  }
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index)
  if (repeated) {
    throw new InvalidConfiguration(`newsroom(): the language "${repeated}" is listed twice.`)
  }

  const defaultLanguage = options.defaultLanguage ?? codes[0]!
  if (!codes.includes(defaultLanguage)) {
    throw new InvalidConfiguration(
      `newsroom(): the default language "${defaultLanguage}" is not among the languages ${codes.join(', ')}. Add it, or choose one of them.`,
    )
  }

  const timeZone = options.timeZone ?? 'Asia/Ulaanbaatar'
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new InvalidConfiguration(
      `newsroom(): "${timeZone}" is not a time zone. Use an IANA name such as Asia/Ulaanbaatar.`,
    )
  }

  const slugs: Record<string, string> = {
    ...defaultSlugs,
    users: config.admin?.user ?? defaultSlugs.users,
    ...options.slugs,
  }
  for (const [name, slug] of Object.entries(slugs)) {
    if (!Object.hasOwn(defaultSlugs, name)) {
      throw new InvalidConfiguration(
        `newsroom({ slugs }): there is no collection "${name}". Name some of ${Object.keys(defaultSlugs).join(', ')}.`,
      )
    }
    const other = Object.keys(slugs).find((key) => key !== name && slugs[key] === slug)
    if (other) {
      throw new InvalidConfiguration(
        `newsroom({ slugs }): "${name}" and "${other}" have the same slug, "${slug}". Give one of them another.`,
      )
    }
  }

  const { siteUrl } = options
  if (siteUrl && !(/^https?:\/\//.test(siteUrl) && URL.canParse(siteUrl))) {
    throw new InvalidConfiguration(
      `newsroom(): the siteUrl "${siteUrl}" is no address of the web. Write it as https://news.example.`,
    )
  }

  const upload = {
    maxBytes: options.upload?.maxBytes ?? defaultUpload.maxBytes,
    maxPixels: options.upload?.maxPixels ?? defaultUpload.maxPixels,
  }
  for (const [name, value] of Object.entries(upload)) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new InvalidConfiguration(
        `newsroom({ upload: { ${name} } }): ${value} is no whole number above zero. Leave it out for ${defaultUpload[name as keyof typeof defaultUpload]}.`,
      )
    }
  }

  return {
    agencies: sanitizeNames('agencies', options.agencies ?? [], agencies, codes),
    articlePath: options.articlePath ?? (({ language, slug }) => `/${language}/${slug}`),
    checks: options.checks ?? [],
    defaultLanguage,
    embedHosts: (options.embedHosts ?? []).map(sanitizeEmbedHost),
    fourEyes: options.fourEyes ?? false,
    isSecure: config.serverURL?.startsWith('https:') ?? false,
    languages,
    mediaDir: options.mediaDir ?? 'media',
    overrides: options.overrides ?? {},
    parts: {
      delivery: options.parts?.delivery ?? true,
      relatedNews: options.parts?.relatedNews ?? true,
      redirects: options.parts?.redirects ?? true,
      webhooks: options.parts?.webhooks ?? true,
      wireImport: options.parts?.wireImport ?? true,
      workflow: options.parts?.workflow ?? true,
    },
    places: sanitizeNames('places', options.places ?? [], places, codes),
    rolesField: options.rolesField ?? 'roles',
    siteUrl: siteUrl || undefined,
    slugs: slugs as NewsroomSlugs,
    timeZone,
    translate: options.translate,
    upload,
    webhookHosts: options.webhookHosts ?? [],
  }
}
