import { getPayload, type Payload } from 'payload'

import { closePayload } from '../../src/database/closePayload.ts'
import { createDatabase } from './database.ts'

export type TestPayload = {
  payload: Payload
  databaseUrl: string
  /** Closes all connections and drops the database. */
  close: () => Promise<void>
}

/**
 * Boots the newsroom on a database of its own. Once a test file, in `beforeAll`; `rest` and
 * `graphql` then answer from the same instance.
 */
export async function startPayload(): Promise<TestPayload> {
  const database = await createDatabase()
  process.env.DATABASE_URL = database.url
  process.env.PAYLOAD_SECRET = 'a secret for tests alone'
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  // Only now: the configuration reads the environment when it is loaded.
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  return {
    payload,
    databaseUrl: database.url,
    close: async () => {
      await closePayload(payload)
      await database.drop()
    },
  }
}
