import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/**
 * Does something while no other process of the tests does it. Payload keeps the sessions of a person
 * in a list that it reads and writes back: of two logins at the same moment one would be forgotten.
 */
export const takeTurns = async <T>(name: string, task: () => Promise<T>): Promise<T> => {
  const folder = path.join(os.tmpdir(), `newsroom-tests-${name.replace(/\W+/g, '-')}`)
  for (;;) {
    try {
      await fs.mkdir(folder)
      break
    } catch {
      const taken = await fs.stat(folder).catch(() => null)
      // Of a run that was killed: no turn takes so long.
      if (taken && Date.now() - taken.mtimeMs > 180_000) await fs.rm(folder, { recursive: true })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  try {
    return await task()
  } finally {
    await fs.rm(folder, { force: true, recursive: true })
  }
}
