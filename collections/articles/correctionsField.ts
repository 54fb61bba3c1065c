import type { ArrayField } from 'payload'

import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'
import { correctionKinds } from '../../src/workflow/correctionKinds.ts'
import type { NewsroomTranslationKey } from '../../src/translations/en.ts'

const kindNames: Record<(typeof correctionKinds)[number], NewsroomTranslationKey> = {
  clarification: 'correctionClarification',
  correction: 'correctionCorrection',
  editorsNote: 'correctionEditorsNote',
  update: 'correctionUpdate',
}

/**
 * What readers are told about changes of a published article: public, newest last. A new note makes the
 * article's translations outdated, as a change of its text does.
 * @see https://schema.org/CorrectionComment
 */
export const correctionsField = ({ access }: { access: NewsroomAccess }): ArrayField => ({
  name: 'corrections',
  type: 'array',
  access: { create: access.field.correctors, update: access.field.correctors },
  admin: {
    condition: (data) => Boolean(data.publishedAt),
    description: label('correctionsHint'),
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          defaultValue: 'correction',
          label: label('kind'),
          options: correctionKinds.map((value) => ({ label: label(kindNames[value]), value })),
          required: true,
        },
        {
          name: 'date',
          type: 'date',
          admin: { date: { pickerAppearance: 'dayAndTime' } },
          defaultValue: () => new Date().toISOString(),
          label: label('date'),
          required: true,
        },
      ],
    },
    { name: 'text', type: 'textarea', label: label('text'), maxLength: 2000, required: true },
  ],
  hooks: { beforeDuplicate: [() => []] },
  label: label('corrections'),
  labels: { plural: label('corrections'), singular: label('correction') },
  maxRows: 50,
})
