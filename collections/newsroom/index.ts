import type { GlobalConfig, PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { say } from '../../src/translations/say.ts'

/** What is true of the whole newsroom. */
export const newsroomGlobal = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): GlobalConfig => ({
  slug: options.slugs.newsroom,
  access: { read: access.anyone, update: access.allow('manageNewsroom') },
  admin: { group: inEveryLanguage('groupSettings') },
  fields: [
    { name: 'name', type: 'text', label: label('name') },
    {
      name: 'timeZone',
      type: 'text',
      admin: { description: label('timeZoneHint') },
      defaultValue: options.timeZone,
      label: label('timeZone'),
      required: true,
      validate: (value: null | string | undefined, { req }: { req: PayloadRequest }) =>
        isTimeZone(value) || say(req.t, 'noSuchZone'),
    },
    {
      name: 'relatedNewsHeading',
      type: 'text',
      admin: {
        description: label('relatedNewsHeadingHint'),
        hidden: !options.parts.relatedNews,
      },
      label: label('relatedNewsHeading'),
      localized: true,
    },
    {
      name: 'relatedOtherLanguages',
      type: 'select',
      admin: { hidden: !options.parts.relatedNews },
      defaultValue: 'hide',
      label: label('relatedOtherLanguages'),
      options: [
        { label: label('relatedOtherLanguagesHide'), value: 'hide' },
        { label: label('relatedOtherLanguagesShow'), value: 'show' },
      ],
      required: true,
    },
  ],
  label: label('newsroom'),
})

const isTimeZone = (value: null | string | undefined): boolean => {
  try {
    return Boolean(value && new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
