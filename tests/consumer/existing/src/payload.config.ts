import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import { newsroom } from 'payload-newsroom'
import sharp from 'sharp'

const folder = path.dirname(fileURLToPath(import.meta.url))

/** A project that had people, pictures, posts, languages, words and jobs before the newsroom came. */
export default buildConfig({
  admin: {
    components: { beforeDashboard: ['/components/Greeting#Greeting'] },
    importMap: { baseDir: folder },
    user: 'staff',
  },
  collections: [
    {
      slug: 'staff',
      auth: true,
      fields: [{ name: 'roles', type: 'select', hasMany: true, options: ['owner', 'guest'] }],
    },
    {
      slug: 'media',
      access: { read: () => true },
      fields: [{ name: 'alt', type: 'text', required: true }],
      upload: { staticDir: path.join(folder, '..', 'media') },
    },
    {
      slug: 'posts',
      access: { create: () => true, read: () => true },
      fields: [
        { name: 'title', type: 'text', localized: true, required: true },
        { name: 'author', type: 'relationship', relationTo: 'staff' },
        { name: 'text', type: 'richText' },
      ],
      hooks: { beforeChange: [({ data }) => ({ ...data, title: `${data.title}!` })] },
    },
  ],
  db: postgresAdapter({
    idType: 'uuid',
    migrationDir: path.join(folder, 'migrations'),
    pool: { connectionString: process.env.DATABASE_URL },
    push: process.env.PUSH === 'true',
  }),
  editor: lexicalEditor(),
  endpoints: [{ handler: () => Response.json({ hello: true }), method: 'get', path: '/hello' }],
  i18n: { translations: { en: { general: { dashboard: 'Start page' } } } },
  jobs: {
    tasks: [{ slug: 'count', handler: () => Promise.resolve({ output: {} }), inputSchema: [] }],
  },
  localization: {
    defaultLocale: 'de',
    fallback: true,
    locales: [
      { code: 'de', label: 'Deutsch' },
      { code: 'en', label: 'English' },
      { code: 'ko', label: '한국어' },
    ],
  },
  onInit: (payload) => payload.logger.info('The project’s own onInit ran'),
  plugins: [
    newsroom({
      languages: ['en', 'ko'],
      overrides: {
        articles: {
          fields: ({ defaultFields }) => [
            ...defaultFields,
            { name: 'kicker', type: 'text', localized: true },
          ],
        },
      },
      parts: { relatedNews: false },
      rolesField: 'newsroomRoles',
      slugs: { tags: 'topics' },
      // In the place of a service.
      translate: ({ texts, to }) => Promise.resolve(texts.map((text) => `${text} [${to.code}]`)),
    }),
  ],
  secret: process.env.PAYLOAD_SECRET || '',
  sharp,
  telemetry: false,
  typescript: { outputFile: path.join(folder, 'payload-types.ts') },
})
