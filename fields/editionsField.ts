import type { Field, FieldHook, JSONField } from 'payload'

import {
  editionOf,
  inOrder,
  staffEditionsOf,
  type Edition,
  type StaffEdition,
} from '../src/editions/editionOf.ts'
import { loadEditions } from '../src/editions/loadEditions.ts'
import type { SanitizedOptions } from '../src/options/types.ts'
import { idOf } from '../src/relationships/idOf.ts'
import { userPermissions } from '../src/roles/userPermissions.ts'
import { derivedField } from './derivedField.ts'

/** JSON schema of `editions`, for the generated types. */
const schema: JSONField['typescriptSchema'] = [
  () => ({
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: {
        id: { type: 'number' },
        language: { type: 'string' },
        headline: { type: ['string', 'null'] },
        slug: { type: ['string', 'null'] },
        publishedAt: { type: ['string', 'null'] },
        status: { enum: ['draft', 'published'], type: 'string' },
        outdated: { type: 'boolean' },
        machine: { type: 'boolean' },
      },
      required: ['id', 'language', 'headline', 'slug', 'publishedAt'],
    },
  }),
]

/**
 * `editions`: the story in all its languages, this article among them, in the order of the newsroom's
 * languages; for readers those that are public, for the staff all, with what has to be done to them.
 */
export const editionsField = ({ options }: { options: SanitizedOptions }): Field => {
  const order = options.languages.map(({ code }) => code as string)

  const resolve: FieldHook = async ({ req, siblingData }): Promise<Edition[] | StaffEdition[]> => {
    const story = idOf(siblingData.story)
    if (story === undefined) return []
    const drafts = (await userPermissions(req, options)).has('readDrafts')
    const rows = await loadEditions({ drafts, options, req, story })
    return drafts ? staffEditionsOf(rows, order) : inOrder(rows, order).map(editionOf)
  }

  return derivedField({
    name: 'editions',
    type: 'json',
    hooks: { afterRead: [resolve] },
    typescriptSchema: schema,
  })
}
