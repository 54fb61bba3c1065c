import type { Article } from '../../src/payload-types.ts'
import { idOf, idsOf } from '../../src/relationships/idOf.ts'

/** What is the same in every language. */
const carriedOver = ({ authors, dateline, leadImage, priority, section, tags }: Article) => ({
  authors: idsOf(authors) as number[],
  dateline: { agency: dateline?.agency, date: dateline?.date, place: dateline?.place },
  leadImage: idOf(leadImage) as number | undefined,
  priority,
  section: idOf(section) as number,
  tags: idsOf(tags) as number[],
})

/** What the translator begins with. */
const textOf = (
  { body, headline, leadImageCaption, summary }: Article,
  text: 'copy' | 'empty',
): Partial<Pick<Article, 'body' | 'headline' | 'leadImageCaption' | 'summary'>> =>
  text === 'copy' ? { body, headline, leadImageCaption, summary } : {}

/**
 * The draft that a translation begins as: an edition of the same story, which remembers what it is made
 * from, with the text of its source to be written over, or without one.
 */
export const translationOf = (
  source: Article,
  { language, text }: { language: string; text: 'copy' | 'empty' },
) => ({
  ...carriedOver(source),
  ...(textOf(source, text) as { body: Article['body']; headline: string }),
  _status: 'draft' as const,
  language: language as Article['language'],
  relatedNews: { automatic: source.relatedNews?.automatic },
  story: idOf(source.story) as string,
  translatedFrom: source.id,
  translatedRevision: source.revision,
})
