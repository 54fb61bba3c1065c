/** What the log tells of, in the order of an article's life, then of people and roles. */
export const auditActions = [
  'created',
  'submitted',
  'takenBack',
  'sentBack',
  'approved',
  'assigned',
  'takenOver',
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
  'renamed',
  'emailChanged',
  'passwordChanged',
  'refused',
] as const

/** By which of Payload's ways, as requests name them: the admin's own are `REST`. */
export const auditWays = ['REST', 'GraphQL', 'local'] as const

export type AuditAction = (typeof auditActions)[number]

export type AuditWay = (typeof auditWays)[number]
