import type { Body } from '../../fields/body/nodes.ts'
import { outline, plainText } from '../../fields/body/outline.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { Article } from '../../src/payload-types.ts'

/** What is made of other fields or documents when an article is read: of the one before, on a write. */
const madeOnRead = new Set([
  'byline',
  'editions',
  'html',
  'killed',
  'markdown',
  'sectionName',
  'tagNames',
])

/**
 * An article as it would be published, for those who check it: `parts` and `plainText` are of the body that
 * is written now, and what else is made on reading is left out.
 */
export const checkedArticle = (
  article: Partial<Article>,
  { defaultLanguage }: SanitizedOptions,
): Partial<Article> => {
  const own = Object.fromEntries(
    Object.entries(article).filter(([name]) => !madeOnRead.has(name)),
  ) as Partial<Article>
  const parts = outline(own.body as Body | null, own.language ?? defaultLanguage)
  return { ...own, parts: parts as Article['parts'], plainText: plainText(parts) }
}
