import { closePayload } from '../database/closePayload.ts'
import { withDatabase } from './database.ts'
import { findDatabase } from './findDatabase.ts'
import type { Host } from './host.ts'
import { inspectRepository } from './inspectRepository.ts'

/** The newsroom of this repository, on the embedded Postgres or that of `DATABASE_URL`. */
export const repository: Host = {
  command: 'npm run newsroom --',
  findDatabase,
  inspect: inspectRepository,
  withPayload: (task, options) =>
    withDatabase(async (_database, interrupted) => {
      // Only now: the configuration reads the environment when it is loaded, and not all commands need Payload.
      const { getPayload } = await import('payload')
      const { default: config } = await import('../payload.config.ts')
      const payload = await getPayload({ config, disableOnInit: options?.looks })
      try {
        return await task(payload, interrupted)
      } finally {
        await closePayload(payload)
      }
    }, options),
}
