import type { ArrayField, GlobalConfig, PayloadRequest } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { say } from '../../src/translations/say.ts'
import { deliverNewsroom } from './deliverNewsroom.ts'

/** What is true of the whole newsroom. */
export const newsroomGlobal = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): GlobalConfig => {
  const settings = { update: access.field.managesNewsroom }
  return {
    slug: options.slugs.newsroom,
    access: { read: access.anyone, update: access.newsroom },
    admin: { group: inEveryLanguage('groupSettings') },
    fields: [
      { name: 'name', type: 'text', access: settings, label: label('name') },
      {
        name: 'timeZone',
        type: 'text',
        access: settings,
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
        access: settings,
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
        access: settings,
        admin: { hidden: !options.parts.relatedNews },
        defaultValue: 'hide',
        label: label('relatedOtherLanguages'),
        options: [
          { label: label('relatedOtherLanguagesHide'), value: 'hide' },
          { label: label('relatedOtherLanguagesShow'), value: 'show' },
        ],
        required: true,
      },
      frontField(options, access),
    ],
    hooks: { afterChange: options.parts.delivery ? [deliverNewsroom(options)] : [] },
    label: label('newsroom'),
  }
}

/** What stands first on the front page, section by section; the rest is filled up with the newest. */
const frontField = ({ parts, slugs }: SanitizedOptions, access: NewsroomAccess): ArrayField => ({
  name: 'front',
  type: 'array',
  // Drafts can be among them.
  access: { read: access.field.readByWriters, update: access.field.picksLeads },
  admin: { description: label('frontHint'), hidden: !parts.delivery },
  dbName: 'newsroom_front',
  fields: [
    {
      name: 'section',
      type: 'relationship',
      admin: { allowCreate: false },
      filterOptions: { parent: { exists: false } },
      label: label('section'),
      relationTo: slugs.sections,
      // One that was put below another since is no reason to refuse the rest.
      validate: (value: unknown) => !Array.isArray(value) || 'Send one section, as its id.',
    },
    {
      name: 'articles',
      type: 'relationship',
      admin: {
        allowCreate: false,
        // The list of articles, where one sees language, section and time, and can search.
        appearance: 'drawer',
        components: {
          afterInput: [
            {
              clientProps: { collection: slugs.articles },
              path: 'payload-newsroom/client#HiddenLeads',
            },
          ],
        },
        isSortable: true,
      },
      // Not by its state: of a public article that somebody is changing, the list has the draft.
      filterOptions: { publishedAt: { exists: true } },
      hasMany: true,
      label: label('articles'),
      maxRows: 20,
      relationTo: slugs.articles,
      // As with related news: what was trashed since is no reason to refuse the rest.
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        (Array.isArray(value) && value.length <= 20) ||
        'Send at most 20 articles, as a list of their ids.',
    },
  ],
  label: label('front'),
  labels: { plural: label('sections'), singular: label('section') },
  maxRows: 100,
})

const isTimeZone = (value: null | string | undefined): boolean => {
  try {
    return Boolean(value && new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}
