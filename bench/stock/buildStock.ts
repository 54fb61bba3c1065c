import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { projectRoot } from '../../src/cli/projectRoot.ts'
import { runScript } from '../../src/cli/runScript.ts'

export const stockFolder = path.join(projectRoot, 'bench/stock')
const built = path.join(stockFolder, '.next')
const stamp = path.join(built, 'stock-build')
const sources = [
  ...['app/api/[...slug]/route.js', 'app/api/graphql/route.js'],
  ...['next.config.mjs', 'payload.config.ts', '../../package-lock.json'],
]

const sourceHash = () => {
  const hash = crypto.createHash('sha256')
  for (const file of sources) hash.update(fs.readFileSync(path.join(stockFolder, file)))
  return hash.digest('hex')
}

/**
 * Builds the stock newsroom’s own Next app, unless it is built from what the sources are now.
 * @throws Error with what Next said
 */
export const buildStock = async (): Promise<void> => {
  const hash = sourceHash()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return
  const { ending, ok, output } = await runScript({
    args: ['node_modules/next/dist/bin/next', 'build', 'bench/stock'],
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  if (!ok) throw new Error(`The stock newsroom could not be built (${ending}):\n${output}`)
  fs.writeFileSync(stamp, hash)
}
