import type { Article } from '../../src/payload-types.ts'
import { idOf, idsOf } from '../../src/relationships/idOf.ts'

/** What is the same in every language. */
const carriedOver = ({
  authors,
  dateline,
  embargoUntil,
  leadImage,
  priority,
  section,
  tags,
}: Article) => ({
  authors: idsOf(authors) as number[],
  dateline: { agency: dateline?.agency, date: dateline?.date, place: dateline?.place },
  embargoUntil,
  leadImage: idOf(leadImage) as number | undefined,
  priority,
  section: idOf(section) as number,
  tags: idsOf(tags) as number[],
})

/** The words that a translation begins with, if any. */
export type FirstWords = Partial<
  Pick<Article, 'body' | 'headline' | 'leadImageCaption' | 'machineTranslated' | 'summary'>
>

/** Those of the source, to be written over. */
export const wordsOf = ({ body, headline, leadImageCaption, summary }: Article): FirstWords => ({
  body,
  headline,
  leadImageCaption,
  summary,
})

/**
 * The draft that a translation begins as: an edition of the same story, which remembers what it is made
 * from.
 */
export const translationOf = (
  source: Article,
  { language, words }: { language: string; words: FirstWords },
) => ({
  ...carriedOver(source),
  ...(words as { body: Article['body']; headline: string }),
  _status: 'draft' as const,
  language: language as Article['language'],
  relatedNews: { automatic: source.relatedNews?.automatic },
  story: idOf(source.story) as string,
  translatedFrom: source.id,
  translatedRevision: source.revision,
})
