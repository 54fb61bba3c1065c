import { getPayload } from 'payload'

import { closePayload } from '../database/closePayload.ts'
import { withDatabase } from './database.ts'
import type { Host } from './host.ts'
import { inspectRepository } from './inspectRepository.ts'

/** The newsroom of this repository, on the embedded Postgres or that of `DATABASE_URL`. */
export const repository: Host = {
  command: 'npm run newsroom --',
  inspect: inspectRepository,
  withPayload: (task, options) =>
    withDatabase(async (_database, interrupted) => {
      // Only now: the configuration reads the environment when it is loaded.
      const { default: config } = await import('../payload.config.ts')
      const payload = await getPayload({ config })
      try {
        return await task(payload, interrupted)
      } finally {
        await closePayload(payload)
      }
    }, options),
}
