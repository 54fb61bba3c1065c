import type { CollectionConfig, SelectField, TextField } from 'payload'

import {
  auditActions,
  auditWays,
  type AuditAction,
  type AuditWay,
} from '../../src/audit/actions.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import type { NewsroomTranslationKey } from '../../src/translations/en.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { stageNames } from '../../src/workflow/stageNames.ts'
import { stages } from '../../src/workflow/stages.ts'
import { exportLog } from './endpoints/exportLog.ts'

const names: Record<AuditAction, NewsroomTranslationKey> = {
  approved: 'audit_approved',
  assigned: 'audit_assigned',
  changed: 'audit_changed',
  corrected: 'audit_corrected',
  created: 'audit_created',
  deleted: 'audit_deleted',
  emailChanged: 'audit_emailChanged',
  joined: 'audit_joined',
  keyChanged: 'audit_keyChanged',
  killed: 'audit_killed',
  lifted: 'audit_lifted',
  limitsChanged: 'audit_limitsChanged',
  passwordChanged: 'audit_passwordChanged',
  published: 'audit_published',
  refused: 'audit_refused',
  renamed: 'audit_renamed',
  republished: 'audit_republished',
  restored: 'audit_restored',
  rolesChanged: 'audit_rolesChanged',
  sentBack: 'audit_sentBack',
  separated: 'audit_separated',
  submitted: 'audit_submitted',
  takenBack: 'audit_takenBack',
  takenOver: 'audit_takenOver',
  trashed: 'audit_trashed',
  unpublished: 'audit_unpublished',
}

/** GraphQL is called so in all languages. */
const wayNames: Partial<Record<AuditWay, NewsroomTranslationKey>> = {
  local: 'auditWayItself',
  REST: 'auditWayRest',
}

/** The page of an entry has what there is. */
const condition =
  (name: string) =>
  (data: Record<string, unknown>): boolean =>
    Boolean(data[name])

const client = (name: string) => `payload-newsroom/client#${name}`

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
    ({
      ...field,
      name,
      type: 'text',
      admin: { components: { Cell: client('LogTextCell') }, condition: condition(name) },
      label: label(key),
    }) as TextField
  /** In the words of whoever looks; over the APIs and in files the keys stay as they are. */
  const choice = <Value extends string>(
    name: string,
    key: NewsroomTranslationKey,
    [values, words]: [readonly Value[], Partial<Record<Value, NewsroomTranslationKey>>],
  ): SelectField => ({
    name,
    type: 'select',
    admin: { condition: condition(name) },
    label: label(key),
    options: values.map((value) => {
      const word = words[value]
      return { label: word ? label(word) : value, value }
    }),
  })
  const collection = (name: string, key: NewsroomTranslationKey): TextField => ({
    name,
    type: 'text',
    admin: {
      components: {
        Cell: client('LogCollectionCell'),
        Field: { clientProps: { label: key }, path: client('LogCollectionField') },
      },
      condition: condition(name),
    },
    label: label(key),
  })
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
      defaultColumns: ['createdAt', 'actorName', 'action', 'title', 'detail', 'from', 'to'],
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
        ...choice('action', 'auditAction', [auditActions, names]),
        // With a condition Payload lets the column be empty.
        admin: {},
        index: true,
        required: true,
      },
      text('actorName', 'auditActor'),
      text('actor', 'auditActorId', { index: true }),
      collection('actorCollection', 'auditActorCollection'),
      text('title', 'auditTitle'),
      text('language', 'language'),
      choice('from', 'auditFrom', [stages, stageNames]),
      choice('to', 'auditTo', [stages, stageNames]),
      {
        name: 'detail',
        type: 'textarea',
        admin: {
          components: { Cell: client('LogDetailCell'), Field: client('LogDetailField') },
          condition: condition('detail'),
        },
        label: label('auditDetail'),
      },
      collection('documentCollection', 'auditCollection'),
      text('documentId', 'auditDocument', { index: true }),
      choice('way', 'auditWay', [auditWays, wayNames]),
    ],
    labels: { plural: label('audit'), singular: label('auditEvent') },
    lockDocuments: false,
  }
}
