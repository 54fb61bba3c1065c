type Words = {
  leadImageCaption?: null | string
  machineTranslated?: boolean | null
  revision?: null | string
}

/**
 * Are the words of an article that is saved still a machine's? They are a person's from the first one
 * that is changed, and once somebody says that they were checked; and never the machine's again.
 * @param restored an older version comes back as it was
 */
export const isMachines = (
  now: Words,
  { before, restored }: { before: undefined | Words; restored: boolean },
): boolean => {
  if (!before || restored) return now.machineTranslated === true
  return (
    before.machineTranslated === true &&
    now.machineTranslated !== false &&
    now.revision === before.revision &&
    (now.leadImageCaption ?? '') === (before.leadImageCaption ?? '')
  )
}
