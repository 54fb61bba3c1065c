import { withAnchors } from '../../fields/body/anchors.ts'
import type { Body } from '../../fields/body/nodes.ts'
import { outline, plainText } from '../../fields/body/outline.ts'
import { revisionOf } from '../../src/editions/revisionOf.ts'
import { countWords, readingMinutes } from '../../src/languages/countWords.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'

type Article = {
  _status?: null | string
  body?: Body | null
  corrections?: unknown
  headline?: null | string
  language?: null | string
  embargoUntil?: null | string
  publishedAt?: null | string
  summary?: null | string
}

/** A moment as any client may have sent it. */
const toIso = (moment: null | string | undefined): null | string => {
  const time = Date.parse(moment ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/**
 * What follows from the text that an article is saved with: its revision and its length, and when it
 * is published, its anchors and time: of what is under embargo, when that ends.
 * @param before the article as it was last saved
 * @param count counts words; whoever settles many texts may know them already. @default countWords
 * @param now ISO 8601: when it is saved
 */
export const settledText = (
  data: Article,
  {
    before,
    count = countWords,
    now,
    options,
  }: { before?: Article; count?: typeof countWords; now: string; options: SanitizedOptions },
) => {
  const language = data.language ?? before?.language ?? options.defaultLanguage
  const { embargoUntil = before?.embargoUntil, publishedAt = before?.publishedAt } = data
  const embargo = toIso(embargoUntil)
  // The moment at which an embargo was to end goes with it.
  const former = toIso(before?.embargoUntil)
  const follows = former !== null && former !== embargo && toIso(publishedAt) === former
  const publishes = data._status === 'published'
  const { body } = data
  const settled = body && publishes ? withAnchors(body, language) : body
  const definition = options.languages.find(({ code }) => code === language)
  const parts = outline(settled ?? before?.body, language)
  const words = count(plainText(parts), definition?.intlLocale ?? 'en')
  return {
    revision: revisionOf({ ...before, ...data, parts }),
    ...(body === undefined
      ? {}
      : { body: settled, readingMinutes: readingMinutes(words), wordCount: words }),
    ...(publishes && (!publishedAt || follows)
      ? { publishedAt: embargo && embargo > now ? embargo : now }
      : {}),
  }
}
