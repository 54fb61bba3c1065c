import { randomBytes } from 'node:crypto'

import type { LanguageDefinition } from '../languages/LanguageDefinition.ts'
import { recogniseLanguage } from '../languages/recogniseLanguage.ts'
import { slugify } from '../languages/slugify.ts'

/** Leaves room for what sizes add, and keeps addresses readable. */
const longest = 60

/**
 * The name that a picture is stored under: that of its file in ASCII letters, the extension of what
 * it really is, and between them eight characters that make it the only one. Two pictures of the
 * same name sent at the same moment would write over each other; and a name that has been in
 * caches is never given to another picture.
 */
export const pictureFileName = ({
  extension,
  languages,
  name,
  token = randomBytes(4).toString('hex'),
}: {
  extension: string
  languages: LanguageDefinition[]
  /** As the sender calls it. */
  name: string
  token?: string
}): string => {
  const stem = name
    .slice(-255)
    .replace(/^.*[\\/]/s, '')
    .replace(/\.[^.]*$/, '')
  const slug = slugify(stem, recogniseLanguage(stem, languages).language).slice(0, longest)
  return `${slug.replace(/-+$/, '') || 'picture'}-${token}.${extension}`
}
