import fs from 'node:fs'
import path from 'node:path'

/** Whether the data directory has an embedded database, with whatever is in it. */
export function hasCluster(dataDir: string): boolean {
  return ['cluster/PG_VERSION', 'location'].some((name) =>
    fs.existsSync(path.join(dataDir, 'postgres', name)),
  )
}
