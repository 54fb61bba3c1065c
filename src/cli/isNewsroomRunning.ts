import fs from 'node:fs'
import path from 'node:path'

import { processIdentity } from '../database/embedded/processIdentity.ts'

/**
 * Whether `newsroom start` runs on the data directory, on this machine, by the notes that it leaves:
 * one for each port where it uses `DATABASE_URL`.
 */
export const isNewsroomRunning = (dataDir: string): boolean =>
  fs.existsSync(dataDir) &&
  fs
    .readdirSync(dataDir)
    .filter((name) => /^run(-\d+)?\.json$/.test(name))
    .some((name) => {
      const { identity, pid } = readRun(path.join(dataDir, name))
      return pid !== undefined && processIdentity(pid) === identity
    })

const readRun = (file: string): { identity?: string; pid?: number } => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as { identity?: string; pid?: number }
  } catch {
    return {}
  }
}
