import fs from 'node:fs'
import path from 'node:path'

import { projectRoot } from './projectRoot.ts'

/**
 * The built server, where this is what buildImage.mjs makes and not the repository. `null`: the app
 * is built and served from its sources.
 */
export function standaloneServer(): string | null {
  const file = path.join(projectRoot, 'server.js')
  return fs.existsSync(file) ? file : null
}
