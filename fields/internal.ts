/** Of fields that the newsroom keeps for itself: in no form, list, filter or bulk edit of the admin. */
export const internal = {
  disableBulkEdit: true,
  disableListColumn: true,
  disableListFilter: true,
  hidden: true,
} as const
