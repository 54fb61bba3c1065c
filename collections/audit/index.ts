import type { CollectionConfig, TextField } from 'payload'

import { auditActions, type AuditAction } from '../../src/audit/actions.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import type { NewsroomTranslationKey } from '../../src/translations/en.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { exportLog } from './endpoints/exportLog.ts'

const names: Record<AuditAction, NewsroomTranslationKey> = {
  approved: 'audit_approved',
  assigned: 'audit_assigned',
  changed: 'audit_changed',
  corrected: 'audit_corrected',
  created: 'audit_created',
  deleted: 'audit_deleted',
  joined: 'audit_joined',
  keyChanged: 'audit_keyChanged',
  killed: 'audit_killed',
  lifted: 'audit_lifted',
  limitsChanged: 'audit_limitsChanged',
  published: 'audit_published',
  refused: 'audit_refused',
  republished: 'audit_republished',
  restored: 'audit_restored',
  rolesChanged: 'audit_rolesChanged',
  sentBack: 'audit_sentBack',
  separated: 'audit_separated',
  submitted: 'audit_submitted',
  takenBack: 'audit_takenBack',
  trashed: 'audit_trashed',
  unpublished: 'audit_unpublished',
}

/**
 * The log: who did what to what, and when. Written by `recordEvent` alone, in the transaction of what
 * it tells of; the database lets nobody change it, see `keepAppending`. It holds names and ids as text, as
 * people and articles go and the log stays.
 */
export const audit = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => {
  const text = (name: string, key: NewsroomTranslationKey, field: Partial<TextField> = {}) =>
    ({ ...field, name, type: 'text', label: label(key) }) as TextField
  return {
    slug: options.slugs.audit,
    access: {
      create: access.nobody,
      delete: access.nobody,
      read: access.allow('readAudit'),
      update: access.nobody,
    },
    admin: {
      components: { beforeListTable: ['payload-newsroom/client#ExportLogLink'] },
      defaultColumns: ['createdAt', 'actorName', 'action', 'title', 'language', 'from', 'to'],
      group: inEveryLanguage('groupPeople'),
      listSearchableFields: ['title', 'actorName', 'detail'],
      pagination: { defaultLimit: 50, limits: [50, 100] },
      useAsTitle: 'title',
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    endpoints: [exportLog(options)],
    fields: [
      {
        name: 'action',
        type: 'select',
        index: true,
        label: label('auditAction'),
        options: auditActions.map((value) => ({ label: label(names[value]), value })),
        required: true,
      },
      text('actorName', 'auditActor'),
      text('actor', 'auditActorId', { index: true }),
      text('title', 'auditTitle'),
      text('language', 'language'),
      text('from', 'auditFrom'),
      text('to', 'auditTo'),
      { name: 'detail', type: 'textarea', label: label('auditDetail') },
      text('documentCollection', 'auditCollection'),
      text('documentId', 'auditDocument', { index: true }),
      text('way', 'auditWay'),
    ],
    labels: { plural: label('audit'), singular: label('auditEvent') },
    lockDocuments: false,
  }
}
