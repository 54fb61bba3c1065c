import { setTimeout as sleep } from 'node:timers/promises'

import { startupError } from '../database/embedded/startupError.ts'
import type { Service } from './startService.ts'

const patience = 3 * 60_000

/** Waits until the newsroom says that it is ready, its database included. */
export async function waitForHealth(url: string, server: Service): Promise<void> {
  let ending: string | null = null
  void server.ended.then((how) => (ending = how))
  let last = 'It did not answer.'
  for (const until = Date.now() + patience; Date.now() < until; await sleep(100)) {
    if (ending !== null) {
      throw startupError(`The server ended while starting (${ending}). It said:\n${server.words()}`)
    }
    try {
      const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(20_000) })
      if (answer.status === 200) return
      last = `It answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`
    } catch {
      // Not listening yet.
    }
  }
  throw startupError(
    `The server did not become ready in ${patience / 60_000} minutes. ${last}\n${server.words()}`,
  )
}
