import {
  APIError,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'

import { bodyFromParts } from '../../../fields/body/bodyFromParts.ts'
import { keepSubheadings } from '../../../fields/body/keepSubheadings.ts'
import type { Body } from '../../../fields/body/nodes.ts'
import { advisoryLock } from '../../database/advisoryLock.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { idOf, type Id } from '../../relationships/idOf.ts'
import type { WireStory } from '../WireStory.ts'
import { findAuthors } from './findAuthors.ts'
import { findEarlier, loadEarlier, type EarlierArticle } from './findEarlier.ts'
import { findRelated } from './findRelated.ts'
import { findSection, loadSections, type SectionNames } from './findSection.ts'
import { contentHashOf, guidOf } from './identity.ts'
import type { ImportContext, ImportedStory } from './types.ts'

type Options = {
  /** Say what would happen, and change nothing. @default false */
  dryRun?: boolean
  /** Name of the format, such as `text`. */
  format: string
  /** The story as it came, kept with the article. */
  original: string
  payload: Payload
  /** Publish it, if it has a section. @default false */
  publish?: boolean
  /** The sections as they were known when the story was read. @default loaded */
  sections?: SectionNames[]
  story: WireStory
  /** IANA zone that the newsroom's days are in. */
  timeZone: string
}

/**
 * Makes an article of a wire story, or a new version of the article that it was before. All of it
 * is one transaction; a story that is imported twice at once is imported once.
 * @throws APIError when the earlier article is in the trash, or locked by somebody who edits it
 */
export const importStory = async (args: Options): Promise<ImportedStory> => {
  const { dryRun = false, payload } = args
  const req = await createLocalReq({}, payload)
  const context: ImportContext = { dryRun, options: newsroomOptions(payload), req }
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
  { format, original, publish = false, sections, story, timeZone }: Options,
  context: ImportContext,
): Promise<ImportedStory> => {
  const { options, req } = context
  await advisoryLock(req, 'newsroom: import')
  const guid = guidOf(story, timeZone)
  const contentHash = contentHashOf(story)
  const earlier = await findEarlier(story, guid, context)
  const article = earlier?.article
  const warnings = [...story.warnings]

  if (article?.deletedAt) {
    throw new APIError(
      `This story is in the trash as article ${article.id}, “${article.headline}”. Restore it, or delete it for good, and import it again.`,
      409,
    )
  }
  // One that is not known may have been made in this moment.
  const found =
    findSection(story.section, sections ?? []) ??
    findSection(story.section, story.section === null ? [] : await loadSections(context))
  if (story.section !== null && !found) {
    warnings.push(
      `The newsroom has no section “${story.section}”; the article stays a draft until an editor gives it one.`,
    )
  }
  const section = found?.id ?? idOf(article?.section)
  const publishes = publish && section !== undefined
  const isPublic = async () =>
    article ? (await publicStatus(article.id, context)) === 'published' : false

  if (article?.source?.contentHash === contentHash && (!publishes || (await isPublic()))) {
    return { id: article.id, status: 'unchanged', story, warnings }
  }
  if (earlier?.guessed) {
    warnings.push(
      `The story was sent at the same time as “${article!.headline}” and shares most of its text: it was taken for a new version of it (article ${article!.id}).`,
    )
  }
  if (article && wasEdited(article)) {
    warnings.push(
      `Article ${article.id} was edited in the newsroom since it was imported. That text is kept among its versions.`,
    )
  }

  const authors = await findAuthors(story.authors, context)
  const related = await findRelated(story.related, story, context)
  warnings.push(...authors.warnings, ...related.warnings)
  const status = article ? 'updated' : 'created'
  if (context.dryRun) return { id: article?.id ?? null, status, story, warnings }

  const before = article && (await loadEarlier(article.id, context))
  const items = before?.relatedNews?.items?.length ? {} : { items: related.ids as number[] }
  const data = {
    _status: publishes ? ('published' as const) : ('draft' as const),
    authors: authors.ids as number[],
    body: bodyOf(story, before?.body as Body | undefined) as never,
    dateline: story.dateline ?? {},
    headline: story.headline,
    language: story.language as 'en',
    publishedAt: story.publishedAt,
    relatedNews: {
      ...items,
      ...(story.related ? { heading: story.related.label } : {}),
    },
    ...(section === undefined ? {} : { section: section as number }),
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
    overrideAccess: true,
    req: withOwnLocale(req),
    select: { headline: true },
  } as const
  const written = article
    ? await req.payload.update({ ...common, id: article.id, data, overrideLock: false })
    : // The types want a literal, of which either will do here.
      await req.payload.create({ ...common, data, draft: common.draft as true })
  return { id: written.id, status, story, warnings }
}

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
