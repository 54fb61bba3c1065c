import type { Config, Plugin } from 'payload'

import { articles } from '../collections/articles/index.ts'
import { authors } from '../collections/authors/index.ts'
import { media } from '../collections/media/index.ts'
import { newsroomGlobal } from '../collections/newsroom/index.ts'
import { roles } from '../collections/roles/index.ts'
import { sections } from '../collections/sections/index.ts'
import { stories } from '../collections/stories/index.ts'
import { tags } from '../collections/tags/index.ts'
import { users } from '../collections/users/index.ts'
import { explainRefusedValue } from './database/explainRefusedValue.ts'
import { withNewsroomIndexes } from './database/schema.ts'
import { health } from './health.ts'
import { withLocales } from './languages/withLocales.ts'
import { optionsKey } from './options/newsroomOptions.ts'
import { sanitizeOptions } from './options/sanitizeOptions.ts'
import type { NewsroomOptions } from './options/types.ts'
import { prepareNewsroom } from './prepareNewsroom.ts'
import { createAccess } from './roles/access.ts'
import { narrowJobs } from './roles/narrowJobs.ts'
import { withTranslations } from './translations/withTranslations.ts'

export type { LanguageDefinition } from './languages/definitions.ts'
export type { NewsroomOptions } from './options/types.ts'

/**
 * Turns a Payload project on Postgres into a newsroom. The project keeps what it has; the options
 * and the config that are given are not changed.
 *
 * @example
 * buildConfig({ plugins: [newsroom({ languages: ['en', 'ko'], timeZone: 'Asia/Seoul' })], … })
 */
export const newsroom =
  (newsroomOptions: NewsroomOptions = {}): Plugin =>
  (config: Config): Config => {
    const options = sanitizeOptions(newsroomOptions)
    const access = createAccess(options)
    const given = { access, options }
    return {
      ...config,
      admin: { ...config.admin, user: config.admin?.user ?? options.slugs.users },
      collections: [
        articles(given),
        media(given),
        sections(given),
        tags(given),
        authors(given),
        stories(given),
        users(given),
        roles(given),
        ...(config.collections ?? []),
      ],
      custom: { ...config.custom, [optionsKey]: options },
      db: withNewsroomIndexes(config.db, options),
      endpoints: [...(config.endpoints ?? []), health],
      globals: [newsroomGlobal(given), ...(config.globals ?? [])],
      hooks: {
        ...config.hooks,
        afterError: [explainRefusedValue, ...(config.hooks?.afterError ?? [])],
      },
      i18n: withTranslations(config.i18n),
      jobs: narrowJobs(config.jobs, access),
      localization: withLocales(config.localization, options),
      onInit: async (payload) => {
        await config.onInit?.(payload)
        await prepareNewsroom({ options, payload })
      },
    }
  }
