import type { Field } from 'payload'

import { isKilled } from '../src/editions/isKilled.ts'
import type { SanitizedOptions } from '../src/options/types.ts'
import { idOf } from '../src/relationships/idOf.ts'
import type { NewsroomAccess } from '../src/roles/access.ts'
import { derivedField } from './derivedField.ts'

/** `killed`, for the staff: the article's story was taken down in all languages. Its stage does not say so. */
export const killedField = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): Field => ({
  ...derivedField({
    name: 'killed',
    type: 'checkbox',
    hooks: {
      afterRead: [
        async ({ req, siblingData }) => {
          const story = idOf(siblingData.story)
          return story !== undefined && (await isKilled(story, { options, req }))
        },
      ],
    },
  }),
  access: {
    create: access.field.never,
    read: access.field.readByWriters,
    update: access.field.never,
  },
})
