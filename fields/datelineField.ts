import type { FieldHook, GroupField, PayloadRequest } from 'payload'

import { isCalendarDay } from '../src/languages/isCalendarDay.ts'
import { renderDateline } from '../src/languages/renderDateline.ts'
import type { SanitizedOptions } from '../src/options/types.ts'
import { label } from '../src/translations/label.ts'
import { say } from '../src/translations/say.ts'
import { derivedField } from './derivedField.ts'

/**
 * Place, date and agency at the head of a story. The date is a calendar day without a zone,
 * `YYYY-MM-DD`: it is what was written, not a moment. `text` is the dateline as the agencies of the
 * article's language write it.
 */
export const datelineField = ({ options }: { options: SanitizedOptions }): GroupField => {
  const text: FieldHook = ({ data, siblingData }) => {
    const language = (data?.language as string | undefined) ?? options.defaultLanguage
    const definition = options.languages.find(({ code }) => code === language)
    return definition ? renderDateline(siblingData, definition, options) : null
  }

  return {
    name: 'dateline',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'place',
            type: 'text',
            admin: { width: '40%' },
            label: label('place'),
            maxLength: 200,
          },
          {
            name: 'date',
            type: 'text',
            admin: { placeholder: 'YYYY-MM-DD', width: '30%' },
            label: label('datelineDate'),
            validate: (value: null | string | undefined, { req }: { req: PayloadRequest }) =>
              !value || isCalendarDay(value) || say(req.t, 'notADay'),
          },
          {
            name: 'agency',
            type: 'text',
            admin: { width: '30%' },
            label: label('agency'),
            maxLength: 200,
          },
        ],
      },
      derivedField({ name: 'text', type: 'text', hooks: { afterRead: [text] } }),
    ],
    label: label('dateline'),
  }
}
