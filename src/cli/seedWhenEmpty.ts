import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import pg from 'pg'

import { startupError } from '../database/embedded/startupError.ts'
import { runScript } from './runScript.ts'

const script = fileURLToPath(new URL('seedDemo.ts', import.meta.url))

/**
 * Fills an empty embedded database with the demo newsroom. A seeding that was cut off leaves a
 * mark, and is gone through again: seeding adds only what is missing.
 */
export async function seedWhenEmpty(options: {
  url: string
  dataDir: string
}): Promise<'seeded' | 'not empty'> {
  const { url, dataDir } = options
  const mark = path.join(dataDir, 'seeding')
  if (!fs.existsSync(mark) && !(await isEmpty(url))) return 'not empty'
  fs.writeFileSync(mark, 'The demo newsroom is being put into the database.\n')
  const { ok, output, ending } = await runScript({
    args: [...process.execArgv, script],
    env: { NODE_ENV: 'production' },
  })
  if (!ok || (await isEmpty(url))) {
    throw startupError(
      `The demo newsroom could not be put into the database (${ending}). The next start tries again. It said:\n${output.split('\n').slice(-40).join('\n')}`,
    )
  }
  fs.rmSync(mark, { force: true })
  return 'seeded'
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      'select not exists (select from users) and not exists (select from articles) as empty',
    )
    return rows[0]?.empty ?? false
  } finally {
    await client.end()
  }
}
