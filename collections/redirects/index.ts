import type { CollectionConfig } from 'payload'

import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { inEveryLanguage } from '../../src/translations/inEveryLanguage.ts'
import { label } from '../../src/translations/label.ts'
import { deliverRedirects } from './deliverRedirects.ts'
import { readAsPublic } from '../readAsPublic.ts'

/**
 * The addresses that published articles had before, one row each, kept by the newsroom itself. A row
 * leads to the article, not to another address: there are no chains and no loops, however often an
 * address is changed.
 */
export const redirects = ({
  access,
  options,
}: {
  access: NewsroomAccess
  options: SanitizedOptions
}): CollectionConfig => ({
  slug: options.slugs.redirects,
  access: {
    create: access.nobody,
    delete: access.allow('manageRedirects'),
    read: access.anyone,
    update: access.nobody,
  },
  admin: {
    defaultColumns: ['slug', 'language', 'article', 'createdAt'],
    description: inEveryLanguage('redirectsHint'),
    group: inEveryLanguage('groupNews'),
    useAsTitle: 'slug',
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  fields: [
    { name: 'slug', type: 'text', index: true, label: label('address'), required: true },
    { name: 'language', type: 'text', label: label('language'), required: true },
    {
      name: 'article',
      type: 'relationship',
      index: true,
      label: label('article'),
      relationTo: options.slugs.articles,
      required: true,
    },
  ],
  // What was at the address is told to sites, whatever is asked for.
  forceSelect: { article: true, language: true, slug: true },
  hooks: {
    ...deliverRedirects(options),
    beforeOperation: [readAsPublic(options, ['article'])],
  },
  labels: { plural: label('redirects'), singular: label('redirect') },
})
