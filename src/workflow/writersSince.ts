import type { Id } from '../relationships/idOf.ts'

/**
 * Who has changed a text since readers last got it, those before and whoever writes now.
 * @param by nobody in particular, such as an importer that works at night, if left out
 */
export const writersSince = (
  known: readonly Id[] | null | undefined,
  { by, textChanged }: { by?: Id; textChanged: boolean },
): Id[] => {
  const before = [...(known ?? [])]
  return textChanged && by !== undefined && !before.includes(by) ? [...before, by] : before
}
