import { postgresAdapter } from '@payloadcms/db-postgres'
import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type CollectionConfig } from 'payload'

import { languageCodes } from '../../src/languages/definitions.ts'

const anyone = () => true

const sections: CollectionConfig = {
  slug: 'sections',
  access: { read: anyone },
  admin: { useAsTitle: 'name' },
  fields: [
    { name: 'name', type: 'text', localized: true, required: true },
    { name: 'slug', type: 'text', index: true, required: true, unique: true },
    { name: 'parent', type: 'relationship', relationTo: 'sections' },
  ],
}

const tags: CollectionConfig = {
  slug: 'tags',
  access: { read: anyone },
  admin: { useAsTitle: 'name' },
  fields: [
    { name: 'name', type: 'text', localized: true, required: true },
    { name: 'slug', type: 'text', index: true, required: true, unique: true },
  ],
}

const authors: CollectionConfig = {
  slug: 'authors',
  access: { read: anyone },
  admin: { useAsTitle: 'name' },
  fields: [
    { name: 'name', type: 'text', localized: true, required: true },
    { name: 'slug', type: 'text', index: true, required: true, unique: true },
    { name: 'jobTitle', type: 'text', localized: true },
  ],
}

const articles: CollectionConfig = {
  slug: 'articles',
  access: {
    read: ({ req: { user } }) => (user ? true : { _status: { equals: 'published' } }),
  },
  admin: { useAsTitle: 'headline' },
  fields: [
    { name: 'headline', type: 'text', required: true },
    { name: 'slug', type: 'text', index: true, required: true },
    { name: 'language', type: 'select', options: [...languageCodes], required: true },
    { name: 'story', type: 'text' },
    { name: 'summary', type: 'textarea' },
    {
      name: 'dateline',
      type: 'group',
      fields: [
        { name: 'place', type: 'text' },
        { name: 'date', type: 'text' },
        { name: 'agency', type: 'text' },
      ],
    },
    {
      name: 'body',
      type: 'richText',
      editor: lexicalEditor({
        features: ({ defaultFeatures }) => [
          ...defaultFeatures,
          BlocksFeature({
            blocks: [
              {
                slug: 'subheading',
                fields: [
                  { name: 'text', type: 'text', required: true },
                  { name: 'anchor', type: 'text' },
                ],
              },
            ],
          }),
        ],
      }),
    },
    { name: 'section', type: 'relationship', relationTo: 'sections' },
    { name: 'authors', type: 'relationship', hasMany: true, relationTo: 'authors' },
    { name: 'tags', type: 'relationship', hasMany: true, relationTo: 'tags' },
    { name: 'related', type: 'relationship', hasMany: true, relationTo: 'articles' },
    { name: 'priority', type: 'number', max: 9, min: 1 },
    { name: 'publishedAt', type: 'date' },
  ],
  versions: { drafts: true },
}

/** A newsroom as one writes it by Payload's manual, with what the manual sets by itself. */
export default buildConfig({
  collections: [{ slug: 'users', auth: true, fields: [] }, sections, tags, authors, articles],
  db: postgresAdapter({ pool: { connectionString: process.env.DATABASE_URL } }),
  editor: lexicalEditor(),
  localization: { defaultLocale: 'en', fallback: true, locales: [...languageCodes] },
  secret: process.env.PAYLOAD_SECRET || '',
  telemetry: false,
  typescript: { autoGenerate: false },
})
