import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import type { Load, Loaded } from './load.ts'

const file = fileURLToPath(new URL('loadProcess.ts', import.meta.url))

export type Loader = { load: (wish: Load) => Promise<Loaded>; stop: () => void }

/** Starts the process that asks, one load after the other. */
export const startLoader = (): Loader => {
  const child = fork(file, { execArgv: ['--import', 'tsx'] })
  return {
    load: async (wish) => {
      child.send(wish)
      const [answer] = (await once(child, 'message')) as [{ error?: string; loaded?: Loaded }]
      if (!answer.loaded) throw new Error(answer.error)
      return answer.loaded
    },
    stop: () => child.disconnect(),
  }
}
