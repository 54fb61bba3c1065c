import type { GroupField, PayloadRequest } from 'payload'

import { label } from '../src/translations/label.ts'
import { say } from '../src/translations/say.ts'

/**
 * Place, date and agency at the head of a story. The date is a calendar day without a zone,
 * `YYYY-MM-DD`: it is what was written, not a moment.
 */
export const datelineField = (): GroupField => ({
  name: 'dateline',
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'place', type: 'text', admin: { width: '40%' }, label: label('place') },
        {
          name: 'date',
          type: 'text',
          admin: { placeholder: 'YYYY-MM-DD', width: '30%' },
          label: label('datelineDate'),
          validate: (value: null | string | undefined, { req }: { req: PayloadRequest }) =>
            isCalendarDay(value) || say(req.t, 'notADay'),
        },
        { name: 'agency', type: 'text', admin: { width: '30%' }, label: label('agency') },
      ],
    },
  ],
  label: label('dateline'),
})

const isCalendarDay = (value: null | string | undefined): boolean => {
  if (!value) return true
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
}
