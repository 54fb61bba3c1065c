import type { FieldHook, JSONField } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import type { Sentence } from '../../src/translations/sentence.ts'
import { label } from '../../src/translations/label.ts'
import { remainingWarnings } from '../../src/workflow/remainingWarnings.ts'
import { currentWrite } from '../writeContext.ts'

/**
 * What the importer guessed or missed, as keys of sentences with what is filled in; until somebody has
 * seen to it. For the staff alone. A copy was not imported.
 */
export const importWarningsField = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): JSONField => {
  const keep: FieldHook = ({ previousValue, req, value }) =>
    currentWrite(req, options.slugs.articles).trusted || access.field.importer({ req })
      ? (value as unknown)
      : remainingWarnings(previousValue as null | Sentence[] | undefined, value)
  return {
    name: 'importWarnings',
    type: 'json',
    access: { create: access.field.importer, read: access.field.readByWriters },
    admin: {
      components: { Field: 'payload-newsroom/client#ImportWarnings' },
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
      position: 'sidebar',
    },
    hooks: { beforeChange: [keep], beforeDuplicate: [() => null] },
    jsonSchema: {
      fileMatch: ['a://newsroom/importWarnings.json'],
      schema: {
        items: {
          properties: { key: { type: 'string' }, values: { type: 'object' } },
          required: ['key'],
          type: 'object',
        },
        type: 'array',
      },
      uri: 'a://newsroom/importWarnings.json',
    },
    label: label('importWarnings'),
  }
}
