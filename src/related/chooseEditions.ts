import type { Id } from '../relationships/idOf.ts'

type Edition = { id: Id; language: string; story?: unknown }

/**
 * For each pick, what a reader of the language is shown of it: the story's edition in that language;
 * where there is none, the pick itself if others may be shown, else nothing. A story stands in the
 * list once, and never in its own.
 * @param picks in the editor's order; `shown` is what of the pick itself is public
 * @param editions all public editions of a pick's story
 */
export const chooseEditions = <T extends Edition>({
  language,
  othersToo,
  own,
  picks,
}: {
  language: string
  othersToo: boolean
  /** The story under which the list stands. */
  own: Id | undefined
  picks: { editions: T[]; shown: T | undefined; story: Id | undefined }[]
}): T[] => {
  const chosen = new Map<Id, T>()
  for (const { editions, shown, story } of picks) {
    if (story !== undefined && story === own) continue
    const inLanguage = [...(shown ? [shown] : []), ...editions].find(
      (edition) => edition.language === language,
    )
    const edition = inLanguage ?? (othersToo ? shown : undefined)
    const key = story ?? edition?.id
    if (edition && key !== undefined && !chosen.has(key)) chosen.set(key, edition)
  }
  return [...chosen.values()]
}
