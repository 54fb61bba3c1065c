import { bodyToMarkdown } from '../../../fields/body/markdown/bodyToMarkdown.ts'
import { referencesOf } from '../../../fields/body/referencesOf.ts'
import { renderBody } from '../../../fields/body/renderBody.ts'
import { formatList } from '../../languages/formatList.ts'
import { renderDateline } from '../../languages/renderDateline.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { idOf, type Id } from '../../relationships/idOf.ts'
import type { Edition, StoredArticle } from '../shapes/article.ts'
import type { Card } from '../shapes/card.ts'
import { everything, listOf } from './keys.ts'
import { linkMark } from './linkMarks.ts'
import type { Named, Names } from './loadNames.ts'
import type { StoredRelated } from './loadRelated.ts'
import { newsArticle } from './newsArticle.ts'
import { pictureOf } from './pictureOf.ts'
import { placeOf } from './placeOf.ts'
import { shown } from './shown.ts'
import type { SourceArticle } from './sourceArticle.ts'

/** A row of the read model, with the columns of `rows`; and what search is made of. */
export type Row = {
  article: string
  language: string
  slug: string
  story: string
  published_at: string
  updated_at: string
  priority: null | number
  language_order: number
  lists: string[]
  shows: string[]
  card: string
  edition: string
  core: string
  parts: string
  html: string
  markdown: string
  plain_text: string
  lexical: string
  links: string[]
  related: null | StoredRelated
}

export type Given = {
  names: Names
  options: SanitizedOptions
  /** The newsroom's own. */
  publisher: null | string
  related: { ids: Id[]; related: null | StoredRelated; source: Id | undefined }
  /** Base of the pictures' addresses; empty: they stay paths. */
  server: string
}

const named = ({ id, name, slug }: Named) => ({
  id,
  slug: slug || String(id),
  name: name || null,
})

const moment = (value: null | string | undefined, otherwise: string): string => {
  const time = Date.parse(value ?? '')
  return new Date(Number.isNaN(time) ? otherwise : time).toISOString()
}

const cardOf = (source: SourceArticle, { names, options, server }: Given): Card => {
  const { id, language } = source
  const definition = options.languages.find(({ code }) => code === language)
  const slug = source.slug || String(id)
  const path = options.articlePath({ id, language, slug })
  const bylines = names.authors.flatMap(({ name }) => name || [])
  const section = names.sections.at(-1)
  const story = idOf(source.story)
  return {
    id,
    story: story === undefined ? null : String(story),
    language,
    slug,
    path,
    url: options.siteUrl ? new URL(path, options.siteUrl).href : null,
    headline: source.headline ?? '',
    summary: source.summary || null,
    byline: bylines.length > 0 ? formatList(bylines, definition?.intlLocale ?? 'en') : null,
    section: section ? named(section) : null,
    leadImage: pictureOf(names.images.get(idOf(source.leadImage) ?? ''), {
      caption: source.leadImageCaption,
      server,
    }),
    priority: source.priority ?? null,
    publishedAt: moment(source.publishedAt, source.createdAt),
    updatedAt: moment(source.updatedAt, source.createdAt),
  }
}

const coreOf = (source: SourceArticle, card: Card, { names, options, publisher }: Given) => {
  const definition = options.languages.find(({ code }) => code === source.language)
  const { agency, date, place } = source.dateline ?? {}
  const text = definition ? renderDateline(source.dateline ?? {}, definition, options) : null
  const told: Omit<StoredArticle, 'jsonLd' | 'seo'> = {
    ...card,
    sectionPath: names.sections.map(named),
    tags: names.tags.map((tag) => ({ ...named(tag), kind: tag.kind ?? 'topic' })),
    authors: names.authors.map((author) => ({
      ...named(author),
      jobTitle: author.jobTitle || null,
    })),
    dateline:
      agency || date || place
        ? { place: place || null, date: date || null, agency: agency || null, text }
        : null,
    corrections: (source.corrections ?? []).map(({ date: at, kind, text: note }) => ({
      date: moment(at, source.updatedAt),
      kind,
      text: note,
    })),
    wordCount: source.wordCount ?? 0,
    readingMinutes: source.readingMinutes ?? 0,
    machineTranslated: source.machineTranslated === true,
  }
  const core: StoredArticle = {
    ...told,
    seo: {
      title: card.headline,
      description: card.summary,
      canonical: card.url ?? card.path,
      image: card.leadImage?.url ?? null,
    },
    jsonLd: newsArticle(told, {
      inLanguage: definition?.intlLocale ?? source.language,
      publisher,
    }),
  }
  return core
}

const editionOf = ({ headline, id, language, path, publishedAt, slug }: Card): Edition => ({
  id,
  language,
  slug,
  path,
  headline,
  publishedAt,
})

const listsOf = (source: SourceArticle, { names, options }: Given): string[] => {
  const place = placeOf(source.dateline?.place, {
    language: source.language,
    places: options.places,
  })
  const slugs = (all: Named[]) => all.map((one) => named(one).slug)
  const places = [
    ...(place ? [place] : []),
    ...slugs(names.tags.filter(({ kind }) => kind === 'place')),
  ]
  return [
    ...new Set([
      everything,
      ...slugs(names.sections).map((slug) => listOf('section', slug)),
      ...slugs(names.tags).map((slug) => listOf('tag', slug)),
      ...slugs(names.authors).map((slug) => listOf('author', slug)),
      ...places.map((slug) => listOf('place', slug)),
    ]),
  ]
}

const showsOf = (source: SourceArticle, { names, related }: Given): string[] => {
  const lead = idOf(source.leadImage)
  const { images } = referencesOf(source.body)
  return [
    ...new Set([
      ...names.sections.map(({ id }) => shown.section(id)),
      ...names.tags.map(({ id }) => shown.tag(id)),
      ...names.authors.map(({ id }) => shown.author(id)),
      ...[...(lead === undefined ? [] : [lead]), ...images].map(shown.picture),
      ...related.ids.map(shown.pick),
      ...(related.source === undefined ? [] : [shown.source(related.source)]),
    ]),
  ]
}

/** What the read model holds of a public article: the same for the same article and names, always. */
export const rowOf = (source: SourceArticle, given: Given): Row => {
  const { body, language } = source
  const links = referencesOf(body).articles
  const context = {
    embedHosts: given.options.embedHosts,
    images: given.names.images,
    paths: new Map(links.map((id) => [id, linkMark(id)])),
  }
  const rendered = renderBody({ ...context, body, language })
  const parts = rendered.parts.map(({ anchor, html, paragraphs, subheading }) => ({
    subheading,
    anchor,
    paragraphs,
    html,
  }))
  const card = cardOf(source, given)
  return {
    article: String(source.id),
    language,
    slug: card.slug,
    story: card.story ?? `of-article-${source.id}`,
    published_at: card.publishedAt,
    updated_at: card.updatedAt,
    priority: card.priority,
    language_order: given.options.languages.findIndex(({ code }) => code === language),
    lists: listsOf(source, given),
    shows: showsOf(source, given),
    card: JSON.stringify(card),
    edition: JSON.stringify(editionOf(card)),
    core: JSON.stringify(coreOf(source, card, given)),
    parts: JSON.stringify(parts),
    html: JSON.stringify(rendered.html),
    markdown: JSON.stringify(body ? bodyToMarkdown(body, context) : ''),
    plain_text: JSON.stringify(rendered.plainText),
    lexical: JSON.stringify(body ?? null),
    links: links.map(String),
    related: given.related.related,
  }
}
