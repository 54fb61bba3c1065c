import type { GlobalConfig } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { label } from '../../src/translations/label.ts'

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
  admin: { group: 'Settings' },
  fields: [
    { name: 'name', type: 'text', label: label('name') },
    {
      name: 'timeZone',
      type: 'text',
      admin: { description: label('timeZoneHint') },
      defaultValue: options.timeZone,
      label: label('timeZone'),
      required: true,
      validate: (value: null | string | undefined) => isTimeZone(value) || noSuchZone,
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
  ],
  label: label('newsroom'),
})

const noSuchZone =
  'There is no time zone of this name. Use an IANA name such as Asia/Ulaanbaatar or Europe/Berlin.'

const isTimeZone = (value: null | string | undefined): boolean => {
  try {
    return Boolean(value && new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
