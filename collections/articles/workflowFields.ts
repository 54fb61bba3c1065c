import type { Field } from 'payload'

import { internal } from '../../fields/internal.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'
import { stages } from '../../src/workflow/stages.ts'
import { stageNames } from '../../src/workflow/stageNames.ts'
import { inBothZones } from './inBothZones.ts'

/**
 * Who has the article, and how far it is. For the staff alone; a copy begins anew. `stage` is written
 * like any other field, and every step is checked: see `src/workflow/transitions.ts`.
 */
export const workflowFields = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): Field[] => {
  const read = access.field.readByWriters
  const anew = { beforeDuplicate: [() => null] }
  const condition = () => options.parts.workflow
  return [
    {
      name: 'stage',
      type: 'select',
      access: { read },
      admin: {
        components: {
          Cell: 'payload-newsroom/client#StageCell',
          Field: 'payload-newsroom/rsc#StageField',
        },
        condition,
        disableBulkEdit: !options.parts.workflow,
        position: 'sidebar',
      },
      defaultValue: 'writing',
      hooks: { beforeDuplicate: [() => 'writing'] },
      label: label('stage'),
      options: stages.map((value) => ({ label: label(stageNames[value]), value })),
    },
    {
      name: 'stageNote',
      type: 'textarea',
      access: { read },
      // It stands in the panel of the stage.
      admin: { disableBulkEdit: true, hidden: true },
      hooks: anew,
      label: label('stageNote'),
      maxLength: 2000,
    },
    {
      type: 'row',
      admin: { condition, position: 'sidebar' },
      fields: [
        {
          name: 'assignee',
          type: 'relationship',
          access: { read },
          admin: { allowCreate: false, allowEdit: false },
          hooks: anew,
          index: true,
          label: label('assignee'),
          maxDepth: 1,
          relationTo: options.slugs.users,
        },
        {
          name: 'dueAt',
          type: 'date',
          access: { read },
          admin: { components: inBothZones, date: { pickerAppearance: 'dayAndTime' } },
          hooks: anew,
          label: label('dueAt'),
        },
      ],
    },
    {
      name: 'embargoUntil',
      type: 'date',
      access: { read },
      admin: {
        components: inBothZones,
        date: { pickerAppearance: 'dayAndTime' },
        description: label('embargoUntilHint'),
        position: 'sidebar',
      },
      label: label('embargoUntil'),
    },
    {
      // Noted when what readers have is written over: see `noteReaders`.
      name: 'hadReaders',
      type: 'checkbox',
      access: { create: access.field.never, read, update: access.field.never },
      admin: internal,
      hooks: anew,
    },
    {
      // Ids of people.
      name: 'changedBy',
      type: 'json',
      access: { create: access.field.never, read, update: access.field.never },
      admin: internal,
      hooks: anew,
      jsonSchema: {
        fileMatch: ['a://newsroom/changedBy.json'],
        schema: { items: { anyOf: [{ type: 'number' }, { type: 'string' }] }, type: 'array' },
        uri: 'a://newsroom/changedBy.json',
      },
    },
  ]
}
