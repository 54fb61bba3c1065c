/** What the log tells of, in the order of an article's life, then of people and roles. */
export const auditActions = [
  'created',
  'submitted',
  'takenBack',
  'sentBack',
  'approved',
  'assigned',
  'published',
  'republished',
  'corrected',
  'unpublished',
  'joined',
  'separated',
  'killed',
  'lifted',
  'trashed',
  'restored',
  'deleted',
  'changed',
  'rolesChanged',
  'limitsChanged',
  'keyChanged',
  'refused',
] as const

export type AuditAction = (typeof auditActions)[number]
