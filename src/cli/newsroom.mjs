#!/usr/bin/env node
// The `newsroom` command of a project that has the package installed: `npx newsroom`.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { spawnCommand } from './spawnCommand.mjs'

const fail = (message) => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** The tsx that Payload itself runs on. */
function findTsx() {
  try {
    const payload = createRequire(join(process.cwd(), 'package.json')).resolve('payload')
    return createRequire(payload).resolve('tsx')
  } catch {
    return fail(
      'There is no Payload in this folder. Go to the folder of your Payload project (where its package.json is), install it with npm install, and try again.',
    )
  }
}

const args = process.argv.slice(2)
spawnCommand({
  entry: fileURLToPath(new URL('project.js', import.meta.url)),
  args,
  // Delivery loads nothing of the project, and no more than it needs.
  tsx: args[0] === 'deliver' ? undefined : findTsx(),
  fail,
})
