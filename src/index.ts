import type { Config, Plugin } from 'payload'

import { refuseVainSchedules } from '../collections/articles/refuseVainSchedules.ts'
import { composeCollections } from '../collections/compose.ts'
import { logTakeOvers } from '../collections/articles/hooks/logTakeOvers.ts'
import { newsroomGlobal } from '../collections/newsroom/index.ts'
import { recordRefusal } from './audit/recordRefusal.ts'
import { withRefreshTask } from './delivery/readModel/refreshTask.ts'
import { withNewsroomAdapter } from './database/withNewsroomAdapter.ts'
import { keepConditionsToArticles } from './editions/keepConditionsToArticles.ts'
import { explainErrors } from './errors/explainErrors.ts'
import { tellGone } from './errors/tellGone.ts'
import { withLocales } from './languages/withLocales.ts'
import { withAdmin } from './options/withAdmin.ts'
import { optionsKey } from './options/newsroomOptions.ts'
import { sanitizeOptions } from './options/sanitizeOptions.ts'
import type { NewsroomOptions } from './options/types.ts'
import { ownTables } from './ownTables.ts'
import { withUploadLimits } from './pictures/withUploadLimits.ts'
import { prepareNewsroom } from './prepareNewsroom.ts'
import { createAccess } from './roles/access.ts'
import { guardSchedules } from './roles/guardSchedules.ts'
import { narrowJobs } from './roles/narrowJobs.ts'
import { withTranslations } from './translations/withTranslations.ts'
import { withWebhookTask } from './webhooks/webhookTask.ts'
import { withEndpoints } from './withEndpoints.ts'

export type { LanguageDefinition } from './languages/LanguageDefinition.ts'
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
    const options = sanitizeOptions(newsroomOptions, config)
    const access = createAccess(options)
    return {
      ...config,
      admin: withAdmin(config.admin, options),
      collections: composeCollections({ access, options, projects: config.collections ?? [] }),
      custom: { ...config.custom, [optionsKey]: options },
      db: withNewsroomAdapter(config.db, { options, own: ownTables }),
      endpoints: withEndpoints(config.endpoints, options),
      globals: [newsroomGlobal({ access, options }), ...(config.globals ?? [])],
      hooks: {
        ...config.hooks,
        afterError: [
          explainErrors,
          tellGone(options),
          recordRefusal(options),
          ...(config.hooks?.afterError ?? []),
        ],
      },
      i18n: withTranslations(config.i18n),
      jobs: withRefreshTask(withWebhookTask(narrowJobs(config.jobs, access), options), options),
      localization: withLocales(config.localization, options),
      onInit: async (payload) => {
        guardSchedules(payload, access)
        refuseVainSchedules(payload, { access, options })
        keepConditionsToArticles(payload, options)
        logTakeOvers(payload, options)
        await config.onInit?.(payload)
        await prepareNewsroom({ options, payload })
      },
      upload: withUploadLimits(config.upload, options),
    }
  }
