import type { CollectionConfig, PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import type { NewsroomTranslationKey } from '../../src/translations/en.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { say } from '../../src/translations/say.ts'
import { webhookEvents, type WebhookEvent } from '../../src/webhooks/events.ts'
import { urlProblem } from '../../src/webhooks/urlProblem.ts'
import { renewSecret } from './endpoints/renewSecret.ts'
import { tryWebhook } from './endpoints/tryWebhook.ts'
import { dropMessages } from './hooks/dropMessages.ts'
import { logWebhookRemoval, logWebhooks } from './hooks/logWebhooks.ts'
import { makeSecret } from './hooks/makeSecret.ts'

export const eventLabels: Record<WebhookEvent, NewsroomTranslationKey> = {
  'article.killed': 'webhookKilled',
  'article.published': 'webhookPublished',
  'article.unpublished': 'webhookUnpublished',
  'article.updated': 'webhookUpdated',
}

/** A site that is told when articles are published, changed for readers, or taken from them. */
export const webhooks = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => {
  const manages = access.allow('manageWebhooks')
  /** Written by the server, and read by it alone. */
  const secret = {
    access: { create: access.field.never, read: access.field.never, update: access.field.never },
    admin: { hidden: true },
    hidden: true,
  }
  return {
    slug: options.slugs.webhooks,
    access: {
      create: options.parts.webhooks ? manages : access.nobody,
      delete: manages,
      read: manages,
      update: manages,
    },
    admin: {
      defaultColumns: ['name', 'url', 'events', 'active'],
      description: inEveryLanguage('webhooksHint'),
      group: inEveryLanguage('groupSettings'),
      hidden: !options.parts.webhooks,
      useAsTitle: 'name',
    },
    disableDuplicate: true,
    endpoints: options.parts.webhooks
      ? [renewSecret({ access, options }), tryWebhook({ access, options })]
      : [],
    fields: [
      { name: 'name', type: 'text', label: label('name'), required: true },
      {
        name: 'url',
        type: 'text',
        admin: { description: label('webhookUrlHint'), placeholder: 'https://' },
        label: label('webhookUrl'),
        maxLength: 2000,
        required: true,
        validate: (value: unknown, { req }: { req: PayloadRequest }) => {
          const problem = urlProblem(value, options.webhookHosts)
          return problem ? say(req.t, problem) : true
        },
      },
      {
        name: 'events',
        type: 'select',
        defaultValue: [...webhookEvents],
        hasMany: true,
        label: label('webhookEvents'),
        options: webhookEvents.map((value) => ({ label: label(eventLabels[value]), value })),
        required: true,
      },
      {
        name: 'languages',
        type: 'select',
        admin: { description: label('webhookLanguagesHint'), isClearable: true },
        hasMany: true,
        label: label('limitsLanguages'),
        options: options.languages.map(({ code, label: own }) => ({ label: own, value: code })),
      },
      {
        name: 'sections',
        type: 'relationship',
        admin: { allowCreate: false, description: label('webhookSectionsHint') },
        hasMany: true,
        label: label('limitsSections'),
        relationTo: options.slugs.sections,
      },
      {
        name: 'active',
        type: 'checkbox',
        admin: { position: 'sidebar' },
        defaultValue: true,
        label: label('webhookActive'),
      },
      {
        name: 'actions',
        type: 'ui',
        admin: {
          components: {
            Field: {
              clientProps: { messages: options.slugs.webhookMessages },
              path: 'payload-newsroom/client#WebhookActions',
            },
          },
          disableBulkEdit: true,
          disableListColumn: true,
          position: 'sidebar',
        },
      },
      { ...secret, name: 'secret', type: 'text' },
      { ...secret, name: 'oldSecret', type: 'text' },
      { ...secret, name: 'oldSecretUntil', type: 'date' },
    ],
    hooks: {
      afterChange: [logWebhooks(options)],
      afterDelete: [logWebhookRemoval(options)],
      beforeChange: [makeSecret],
      beforeDelete: [dropMessages(options)],
    },
    labels: { plural: label('webhooks'), singular: label('webhook') },
  }
}
