import { hasText } from '@payloadcms/richtext-lexical/shared'

import type { Article } from '../../payload-types.ts'
import { idOf } from '../../relationships/idOf.ts'
import type { NewsroomTranslationKey } from '../../translations/en.ts'
import type { Sentence } from '../../translations/sentence.ts'

type Missing = false | NewsroomTranslationKey

/** What is empty that has to be there before publishing, in the order of the form: fields that are required. */
export const findMissing = ({ body, headline, section }: Partial<Article>): Sentence[] => {
  const missing: Missing[] = [
    !headline?.trim() && 'checkHeadline',
    !hasText(body as Parameters<typeof hasText>[0]) && 'checkBody',
    idOf(section) === undefined && 'checkSection',
  ]
  return missing.flatMap((key) => (key ? [{ key }] : []))
}
