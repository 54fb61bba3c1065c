import {
  APIError,
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'

import { bodyFromParts } from '../../../fields/body/bodyFromParts.ts'
import { keepSubheadings } from '../../../fields/body/keepSubheadings.ts'
import type { Body } from '../../../fields/body/nodes.ts'
import { advisoryLock } from '../../database/advisoryLock.ts'
import { killOf } from '../../editions/killOf.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { idOf, type Id } from '../../relationships/idOf.ts'
import { asImport } from '../../roles/access.ts'
import { allows } from '../../roles/allows.ts'
import { say } from '../../translations/say.ts'
import type { WireDateline, WireStory } from '../WireStory.ts'
import { wireWarnings } from '../wireWarnings.ts'
import { findAuthors } from './findAuthors.ts'
import { findEarlier, loadEarlier, type EarlierArticle } from './findEarlier.ts'
import { findRelated } from './findRelated.ts'
import { findSection, loadSections, type SectionNames } from './findSection.ts'
import { contentHashOf, guidOf } from './identity.ts'
import { inTurn } from './inTurn.ts'
import type { ImportContext, ImportedStory } from './types.ts'

type Options = {
  /**
   * Import in the name of `req.user`: what they may not do is refused, and a new article is theirs.
   * @default false
   */
  asPerson?: boolean
  /** Say what would happen, and change nothing. @default false */
  dryRun?: boolean
  /** Name of the format, such as `text`. */
  format: string
  /** The story as it came, kept with the article. */
  original: string
  /** Publish it, if it has a section. @default false */
  publish?: boolean
  /** Not in a transaction yet. */
  req: PayloadRequest
  /** The sections as they were known when the story was read. @default loaded */
  sections?: SectionNames[]
  story: WireStory
  /** IANA zone that the newsroom's days are in. */
  timeZone: string
  /** Make a story that came before with another text a new version of its article. @default true */
  update?: boolean
}

/**
 * Makes an article of a wire story, or a new version of the article that it was before. All of it
 * is one transaction; a story that is imported twice at once is imported once. Stories are written one
 * after the other; those of this process wait for their turn without a connection to the database.
 *
 * A new version has the headline, the text and the source of the story. Section, authors, time,
 * dateline, summary and the heading of related news are set only where the story gives them: what it
 * leaves out stays as editors have set it. Related news are set only where the article has none.
 * @throws APIError when the earlier article's story was killed, or it is in the trash, is locked by somebody who edits it, or may
 *   not be changed; its id is in the error's `data.article`
 */
export const importStory = async (args: Options): Promise<ImportedStory> => {
  const { asPerson = false, dryRun = false, req } = args
  const context: ImportContext = { asPerson, dryRun, options: newsroomOptions(req.payload), req }
  const write = () => inTransaction(args, context)
  return dryRun ? write() : inTurn(req.payload, write)
}

const inTransaction = async (args: Options, context: ImportContext): Promise<ImportedStory> => {
  const { dryRun, req } = context
  await initTransaction(req)
  try {
    const imported = await writeStory(args, context)
    if (dryRun) await killTransaction(req)
    else await commitTransaction(req)
    return imported
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const writeStory = async (
  { format, original, publish = false, sections, story, timeZone, update = true }: Options,
  context: ImportContext,
): Promise<ImportedStory> => {
  const { asPerson, dryRun, options, req } = context
  if (!dryRun) await advisoryLock(req, 'newsroom: import')
  const guid = guidOf(story, timeZone)
  const contentHash = contentHashOf(story)
  const earlier = await findEarlier(story, guid, context)
  const article = earlier?.article
  const warnings = [...story.warnings]

  if (article && (await killOf(article.story, context))) {
    throw await inTheWay(article, 'wireIsKilled', context)
  }
  if (article?.deletedAt) throw await inTheWay(article, 'wireInTrash', context)
  // One that is not known may have been made in this moment.
  const section =
    findSection(story.section, sections ?? []) ??
    findSection(story.section, story.section === null ? [] : await loadSections(context))
  if (story.section !== null && !section) {
    warnings.push(wireWarnings.noSuchSection(story.section))
  }
  const sectionId = section?.id ?? idOf(article?.section)
  const publishes = publish && sectionId !== undefined
  const isPublic = async () =>
    article ? (await publicStatus(article.id, context)) === 'published' : false

  if (article?.source?.contentHash === contentHash && (!publishes || (await isPublic()))) {
    return { found: null, id: article.id, status: 'unchanged', story, warnings }
  }
  if (article) await requireRight(article, context)
  if (article && !update && !dryRun) {
    throw await inTheWay(article, 'wireIsHere', context)
  }
  const isReadable = article !== undefined && (await mayRead(article.id, context))
  if (article && earlier?.guessed) {
    warnings.push(
      isReadable
        ? wireWarnings.takenForUpdate(article.headline, article.id)
        : wireWarnings.takenForUnseen(article.id),
    )
  }
  if (article && wasEdited(article)) {
    warnings.push(wireWarnings.editedSince(article.id))
  }

  const authors = await findAuthors(story.authors, context)
  const related = await findRelated(story.related, { article, language: story.language }, context)
  warnings.push(...authors.warnings, ...related.warnings)
  const found = {
    authors: authors.found,
    related: related.found,
    // That of the article is told to those alone who may read the article.
    section: { id: section?.id ?? (isReadable ? sectionId : null) ?? null, name: story.section },
  }
  const status = article ? 'updated' : 'created'
  if (dryRun) return { found, id: article?.id ?? null, status, story, warnings }

  const before = article && (await loadEarlier(article.id, context))
  const items = before?.relatedNews?.items?.length ? {} : { items: related.ids as number[] }
  const data = {
    _status: publishes ? ('published' as const) : ('draft' as const),
    body: bodyOf(story, before?.body as Body | undefined) as never,
    headline: story.headline,
    importWarnings: warnings,
    language: story.language as 'en',
    // Only what the text gives: an article that is updated keeps what editors have set.
    ...(authors.ids.length > 0 ? { authors: authors.ids as number[] } : {}),
    ...(story.dateline ? { dateline: givenOf(story.dateline) } : {}),
    ...(story.publishedAt ? { publishedAt: story.publishedAt } : {}),
    relatedNews: {
      ...items,
      ...(story.related ? { heading: story.related.label } : {}),
    },
    ...(sectionId === undefined ? {} : { section: sectionId as number }),
    ...(story.summary ? { summary: story.summary } : {}),
    source: {
      contentHash,
      format,
      guid,
      importedAt: new Date().toISOString(),
      original,
      provider: story.dateline?.agency ?? null,
      sentAt: story.publishedAt,
    },
  }
  const common = {
    collection: options.slugs.articles,
    depth: 0,
    draft: !publishes,
    // The only localized field that is written is the heading: it goes to its own language.
    locale: (story.related?.language ?? story.language) as 'en',
    overrideAccess: !asPerson,
    req: asImport(withOwnLocale(req)),
    select: { headline: true },
  } as const
  const written = article
    ? await req.payload.update({ ...common, id: article.id, data, overrideLock: false })
    : // The types want a literal, of which either will do here.
      await req.payload.create({ ...common, data, draft: common.draft as true })
  return { found, id: written.id, status, story, warnings }
}

/** @throws APIError 403 when the person may not change the article that the story was before */
const requireRight = async (article: EarlierArticle, context: ImportContext) => {
  const { asPerson, options, req } = context
  if (!asPerson) return
  const { id } = article
  if (await allows({ collection: options.slugs.articles, id, operation: 'update', req })) return
  throw await inTheWay(article, 'wireIsOthers', context, 403)
}

const mayRead = async (id: Id, { asPerson, options, req }: ImportContext) =>
  !asPerson || allows({ collection: options.slugs.articles, id, operation: 'read', req })

/** The error that an article is here already. Its headline is told to those alone who may read it. */
const inTheWay = async (
  { headline, id }: EarlierArticle,
  key: 'wireInTrash' | 'wireIsHere' | 'wireIsKilled' | 'wireIsOthers',
  context: ImportContext,
  status = 409,
) => {
  const { t } = context.req
  const message = (await mayRead(id, context))
    ? say(t, key, { headline, id })
    : say(t, 'wireIsUnseen', { id })
  return new APIError(message, status, { article: id }, true)
}

/** The fields that a dateline has. */
const givenOf = (dateline: WireDateline): Partial<WireDateline> =>
  Object.fromEntries(Object.entries(dateline).filter(([, value]) => value !== null))

/** The text; subheadings that it had before keep their anchors. */
const bodyOf = ({ body, parts }: WireStory, previous: Body | undefined): Body =>
  body ? keepSubheadings(body, previous) : bodyFromParts(parts, previous)

/** Saved later than the import that wrote it; a write takes less than this. */
const wasEdited = ({ source, updatedAt }: EarlierArticle): boolean =>
  Boolean(source?.importedAt) && Date.parse(updatedAt) - Date.parse(source!.importedAt!) > 5000

const publicStatus = async (id: Id, { options, req }: ImportContext) => {
  const article = await req.payload.findByID({
    id,
    collection: options.slugs.articles,
    depth: 0,
    draft: false,
    overrideAccess: true,
    req: withOwnLocale(req),
    select: { _status: true },
  })
  return article._status
}
