import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { startService, type Service } from './startService.ts'

type Options = {
  log: (line: string) => void
  /** Told the pid of each worker. */
  onStart: (pid: number) => void
}

const script = fileURLToPath(new URL('index.ts', import.meta.url))
/** Seconds; a worker that lived this long did not fail at starting. */
const longLife = 60
const longestWait = 60

/** Runs the worker, and starts it again when it ends, later each time that it fails at once. */
export function keepWorkerRunning({ log, onStart }: Options) {
  let service: Service | null = null
  let stopped = false

  async function keep() {
    for (let wait = 1; !stopped; wait = Math.min(wait * 2, longestWait)) {
      const started = Date.now()
      // `process.execArgv` is how the launcher runs TypeScript.
      service = startService({
        args: [...process.execArgv, script, 'worker'],
        env: { NODE_ENV: 'production' },
        output: 'quiet',
      })
      service.show()
      onStart(service.pid)
      const how = await service.ended
      if (stopped) return
      if (Date.now() - started > longLife * 1000) wait = 1
      log(`The worker ended unexpectedly (${how}). It starts again in ${wait} s`)
      await sleep(wait * 1000)
    }
  }

  void keep()
  return {
    stop: async () => {
      stopped = true
      await service?.stop()
    },
    kill: () => service?.kill(),
  }
}
