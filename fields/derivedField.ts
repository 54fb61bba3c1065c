import type { Field } from 'payload'

/**
 * A field that exists only when read: no column, no place in the admin UI, and nothing that a write
 * can set. Give it an `afterRead` hook.
 */
export const derivedField = <T extends Field>(field: T): T => ({
  ...field,
  access: { create: () => false, update: () => false },
  admin: {
    components: { Diff: 'payload-newsroom/rsc#NoDiff' },
    disableBulkEdit: true,
    disabled: true,
    disableGroupBy: true,
    disableListColumn: true,
    disableListFilter: true,
  },
  virtual: true,
})
