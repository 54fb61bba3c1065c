import type { CollectionBeforeChangeHook } from 'payload'

import { withAnchors } from '../../../fields/body/anchors.ts'
import type { Body } from '../../../fields/body/nodes.ts'
import { outline, plainText } from '../../../fields/body/outline.ts'
import { revisionOf } from '../../../src/editions/revisionOf.ts'
import { countWords, readingMinutes } from '../../../src/languages/countWords.ts'
import type { SanitizedOptions } from '../../../src/options/types.ts'

/** What is counted and fixed when a text is saved: its length, and when published, its anchors and time. */
export const settleText =
  (options: SanitizedOptions): CollectionBeforeChangeHook =>
  ({ data, originalDoc }) => {
    const language: string = data.language ?? originalDoc?.language ?? options.defaultLanguage
    const publishes = data._status === 'published'
    const body = data.body as Body | null | undefined
    const settled = body && publishes ? withAnchors(body, language) : body
    const definition = options.languages.find(({ code }) => code === language)
    const parts = outline(settled ?? (originalDoc?.body as Body | undefined), language)
    const words = countWords(plainText(parts), definition?.intlLocale ?? 'en')
    return {
      ...data,
      revision: revisionOf({ ...originalDoc, ...data, parts }),
      ...(body === undefined
        ? {}
        : { body: settled, readingMinutes: readingMinutes(words), wordCount: words }),
      ...(publishes && !(data.publishedAt ?? originalDoc?.publishedAt)
        ? { publishedAt: new Date().toISOString() }
        : {}),
    }
  }
