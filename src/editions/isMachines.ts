type Words = {
  leadImageCaption?: null | string
  machineTranslated?: boolean | null
  revision?: null | string
}

const areSame = (one: Words, other: Words) =>
  one.revision === other.revision && (one.leadImageCaption ?? '') === (other.leadImageCaption ?? '')

/**
 * Are the words of an article that is saved still a machine's? They are a person's from the first one
 * that is changed, and once somebody says that they were checked. They are the machine's again when they
 * come back: by restoring a version, by undoing what was typed, and by reverting to what is published.
 * @param before the article as it was last saved; undefined of one that is created
 * @param restored an older version comes back as it was
 * @param row the main row: what is public, or what the article was begun with
 */
export const isMachines = (
  now: Words,
  { before, restored, row }: { before: undefined | Words; restored: boolean; row: null | Words },
): boolean => {
  const said = now.machineTranslated
  if (!before || restored) return said === true
  const comesBack = row?.machineTranslated === true && areSame(now, row)
  // What a form says of words that are changed it says of the ones before.
  if (!areSame(now, before)) return comesBack
  if (before.machineTranslated === true) return said !== false
  return said === true && comesBack
}
