import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json: commands work from wherever they are called. */
export const projectRoot = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))
