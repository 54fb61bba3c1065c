import path from 'node:path'
import { parseArgs } from 'node:util'

import { seed } from '../../seed/index.ts'
import { readEnvironment } from './environment.ts'
import type { Host } from './host.ts'

/** `newsroom seed`: the demo newsroom, as far as it is not there yet. */
export async function run(args: string[], { withPayload }: Host): Promise<number> {
  parseArgs({ args, options: {} })
  const { databaseUrl, dataDir } = readEnvironment()
  await withPayload((payload) =>
    seed({
      // Logins for trying out belong to the embedded database alone.
      credentialsFile: databaseUrl ? undefined : path.join(dataDir, 'demo-credentials.json'),
      log: (line) => void process.stderr.write(`${line}\n`),
      payload,
    }),
  )
  return 0
}
