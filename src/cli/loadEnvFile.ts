import fs from 'node:fs'
import path from 'node:path'

import { parseEnvFile } from './parseEnvFile.ts'

/** Sets what `.env` of a folder has, where the environment itself is silent. */
export const loadEnvFile = (folder: string): void => {
  const file = path.join(folder, '.env')
  if (!fs.existsSync(file)) return
  for (const [name, value] of Object.entries(parseEnvFile(fs.readFileSync(file, 'utf8')))) {
    process.env[name] ??= value
  }
}
