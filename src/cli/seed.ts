import path from 'node:path'
import { parseArgs } from 'node:util'

import { getPayload } from 'payload'

import { seed } from '../../seed/index.ts'
import { closePayload } from '../database/closePayload.ts'
import { withDatabase } from './database.ts'
import { readEnvironment } from './environment.ts'

/** `newsroom seed`: the demo newsroom, as far as it is not there yet. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  const { databaseUrl, dataDir } = readEnvironment()
  await withDatabase(async () => {
    const { default: config } = await import('../payload.config.ts')
    const payload = await getPayload({ config })
    try {
      await seed({
        // Logins for trying out belong to the embedded database alone.
        credentialsFile: databaseUrl ? undefined : path.join(dataDir, 'demo-credentials.json'),
        log: (line) => void process.stderr.write(`${line}\n`),
        payload,
      })
    } finally {
      await closePayload(payload)
    }
  })
  return 0
}
