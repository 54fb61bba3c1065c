type Status = 'draft' | 'published' | null | undefined

/**
 * Does a write change what readers see: put an article before them, alter the one they have, or
 * take it away? Whoever does that must be allowed to publish, whichever way the write came: the
 * status field, a bulk edit, a duplicate, a restored version, the trash, a schedule.
 */
export const touchesPublished = ({
  draftOnly,
  nextStatus,
  publicStatus,
  inTrash = false,
}: {
  /** The write goes to the versions alone and leaves the main row as it is. */
  draftOnly: boolean
  nextStatus: Status
  /** Status of the main row, which is the public one; `null` when there is none yet. */
  publicStatus: Status
  /** The write puts the article into the trash or takes it out, which Payload lets a draft do too. @default false */
  inTrash?: boolean
}): boolean =>
  nextStatus === 'published' || ((!draftOnly || inTrash) && publicStatus === 'published')
