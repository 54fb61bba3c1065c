import { parseArgs } from 'node:util'

import { startupError } from '../database/embedded/startupError.ts'
import { buildApp } from './buildApp.ts'
import { databaseEnd } from './databaseEnd.ts'
import { keepWorkerRunning } from './keepWorkerRunning.ts'
import { prepareNewsroom } from './prepareNewsroom.ts'
import { runNewsroom, type Newsroom } from './runNewsroom.ts'
import { showSteps } from './showSteps.ts'
import { startNext } from './startNext.ts'
import type { Service } from './startService.ts'
import { waitForHealth } from './waitForHealth.ts'
import { whoCanLogIn } from './whoCanLogIn.ts'

/** `npm start`: the whole newsroom, until Ctrl-C; with `--no-worker` the worker runs elsewhere. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'no-worker': { type: 'boolean' } } })
  const worker = !values['no-worker']
  const steps = showSteps()
  return runNewsroom(async (newsroom) => {
    const prepared = await prepareNewsroom(newsroom, steps)
    return Promise.race([
      databaseEnd(prepared.databasePid),
      serve({ ...prepared, newsroom, steps, worker }),
    ])
  })
}

type Served = Awaited<ReturnType<typeof prepareNewsroom>> & {
  newsroom: Newsroom
  steps: ReturnType<typeof showSteps>
  worker: boolean
}

async function serve(served: Served): Promise<never> {
  const { environment, embedded, url, run, newsroom, steps, worker } = served
  const { step, write } = steps
  await step('App', buildApp, (outcome) => (outcome === 'built' ? 'built' : 'built already'))

  const parts: Pick<Service, 'stop' | 'kill'>[] = []
  newsroom.onEnd(() => Promise.all(parts.map(({ stop }) => stop())))
  newsroom.onKill(() => parts.forEach(({ kill }) => kill()))
  const server = await step('Server', async () => {
    const service = startNext('start', environment)
    parts.push(service)
    run.addChild(service.pid)
    await waitForHealth(url, service)
    service.show()
    return service
  })
  if (worker) parts.push(keepWorkerRunning({ log: write, onStart: run.addChild }))

  write('')
  write(`The newsroom is ready: ${url}/admin`)
  for (const line of whoCanLogIn(environment.dataDir, embedded)) write(line)
  write('Ctrl-C stops it.')
  const how = await server.ended
  throw startupError(`The server ended unexpectedly (${how}), so the newsroom was stopped.`)
}
