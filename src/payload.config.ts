import { postgresAdapter } from '@payloadcms/db-postgres'
import { en } from '@payloadcms/translations/languages/en'
import { ja } from '@payloadcms/translations/languages/ja'
import { ko } from '@payloadcms/translations/languages/ko'
import { ru } from '@payloadcms/translations/languages/ru'
import { zh } from '@payloadcms/translations/languages/zh'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { newsroom } from 'payload-newsroom'
import { mn } from 'payload-newsroom/translations/payload/mn'
import { buildConfig } from 'payload'
import pretty from 'pino-pretty'
import sharp from 'sharp'

import { readHosts } from './doors/readHosts.ts'
import { readOrigins } from './doors/readOrigins.ts'
import { logRefusals } from './errors/logRefusals.ts'
import { mailAdapter } from './mail/mailAdapter.ts'
import { pictureStorage } from './storage/pictureStorage.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const dataDir = process.env.NEWSROOM_DATA_DIR || '.data'

/** The newsroom that this repository runs. */
export default buildConfig({
  admin: {
    avatar: 'default',
    components: {
      graphics: {
        Icon: 'payload-newsroom/client#WordmarkIcon',
        Logo: 'payload-newsroom/client#Wordmark',
      },
    },
    dateFormat: 'yyyy-MM-dd HH:mm',
    importMap: { baseDir: here },
    meta: { titleSuffix: ' · Newsroom' },
  },
  cors: readOrigins('CORS_ORIGINS', process.env.CORS_ORIGINS),
  db: postgresAdapter({
    migrationDir: path.join(here, 'database', 'migrations'),
    pool: { connectionString: process.env.DATABASE_URL, max: 20 },
    push: false,
  }),
  defaultDepth: 1,
  email: mailAdapter(process.env),
  graphQL: { maxComplexity: 1500, schemaOutputFile: path.join(here, '..', 'schema.graphql') },
  // Spread, since Payload's types know only the languages that it brings.
  i18n: { supportedLanguages: { en, ja, ko, ru, zh, ...{ mn } } },
  // To standard error: the standard output of `newsroom import --json` is read by programs.
  logger: {
    destination: pretty({
      colorize: process.stderr.isTTY,
      destination: 2,
      ignore: 'pid,hostname',
      sync: true,
      translateTime: 'SYS:HH:MM:ss',
    }),
    options: { hooks: { logMethod: logRefusals } },
  },
  maxDepth: 3,
  plugins: [
    newsroom({
      siteUrl: process.env.SITE_URL,
      mediaDir: `${dataDir}/media`,
      webhookHosts: readHosts('WEBHOOK_HOSTS', process.env.WEBHOOK_HOSTS),
    }),
    pictureStorage(process.env),
  ],
  routes: { admin: '/admin' },
  secret: process.env.PAYLOAD_SECRET || '',
  serverURL: process.env.SERVER_URL || '',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
})
