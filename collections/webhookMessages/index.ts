import type { CollectionConfig, DateField } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import type { NewsroomTranslationKey } from '../../src/translations/en.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { messageStates, testEvent, webhookEvents } from '../../src/webhooks/events.ts'
import { eventLabels } from '../webhooks/index.ts'
import { resendMessage } from './endpoints/resendMessage.ts'

const stateLabels: Record<(typeof messageStates)[number], NewsroomTranslationKey> = {
  dropped: 'webhookDropped',
  failed: 'webhookFailed',
  sent: 'webhookSent',
  waiting: 'webhookWaiting',
}

const moment = {
  type: 'date',
  admin: { date: { pickerAppearance: 'dayAndTime' }, position: 'sidebar' },
} satisfies Partial<DateField>

/** In the form, where there is something in it. */
const known = (name: string) => ({
  name,
  admin: { condition: (data: Record<string, unknown>) => Boolean(data[name]) },
})

const momentIf = (name: string, key: NewsroomTranslationKey): DateField => ({
  ...moment,
  name,
  admin: { ...moment.admin, ...known(name).admin },
  label: label(key),
})

/** What webhooks were told, and are to be told: the outbox, and the log of a month. */
export const webhookMessages = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => ({
  slug: options.slugs.webhookMessages,
  access: {
    create: access.nobody,
    delete: access.nobody,
    read: access.allow('manageWebhooks'),
    update: access.nobody,
  },
  admin: {
    defaultColumns: ['createdAt', 'event', 'title', 'webhook', 'status', 'httpStatus', 'error'],
    group: inEveryLanguage('groupSettings'),
    hidden: !options.parts.webhooks,
    useAsTitle: 'title',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: options.parts.webhooks ? [resendMessage({ access, options })] : [],
  fields: [
    // A UUID, by which a site knows what it has got already.
    { name: 'id', type: 'text', admin: { hidden: true }, required: true },
    {
      name: 'actions',
      type: 'ui',
      admin: {
        components: { Field: 'payload-newsroom/client#MessageActions' },
        disableListColumn: true,
        position: 'sidebar',
      },
    },
    {
      name: 'status',
      type: 'select',
      admin: { position: 'sidebar' },
      index: true,
      label: label('webhookStatus'),
      options: messageStates.map((value) => ({ label: label(stateLabels[value]), value })),
      required: true,
    },
    {
      name: 'webhook',
      type: 'relationship',
      admin: { position: 'sidebar' },
      index: true,
      label: label('webhook'),
      relationTo: options.slugs.webhooks,
    },
    {
      name: 'event',
      type: 'select',
      label: label('webhookEvent'),
      options: [
        ...webhookEvents.map((value) => ({ label: label(eventLabels[value]), value })),
        { label: label('webhookTest'), value: testEvent },
      ],
      required: true,
    },
    { ...known('title'), type: 'text', label: label('headline') },
    { ...known('language'), type: 'text', label: label('language') },
    { ...known('articleId'), type: 'text', index: true, label: label('webhookArticle') },
    { ...known('story'), type: 'text', label: label('story') },
    { ...known('slug'), type: 'text', label: label('address') },
    { ...known('error'), type: 'text', label: label('webhookError') },
    { ...known('httpStatus'), type: 'number', label: label('webhookHttpStatus') },
    // Every sign of it, as it was signed.
    {
      name: 'body',
      type: 'textarea',
      admin: { ...known('body').admin, rows: 20 },
      label: label('webhookBody'),
    },
    { ...moment, name: 'dueAt', label: label('webhookDueAt'), required: true },
    momentIf('attemptedAt', 'webhookAttemptedAt'),
    momentIf('nextAttemptAt', 'webhookNextAttemptAt'),
    {
      name: 'attempts',
      type: 'number',
      admin: { position: 'sidebar' },
      defaultValue: 0,
      label: label('webhookAttempts'),
    },
  ],
  labels: { plural: label('webhookMessages'), singular: label('webhookMessage') },
  lockDocuments: false,
})
