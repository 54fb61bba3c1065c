import { parseArgs } from 'node:util'

import { startupError } from '../database/embedded/startupError.ts'
import { databaseEnd } from './databaseEnd.ts'
import { prepareNewsroom } from './prepareNewsroom.ts'
import { runNewsroom } from './runNewsroom.ts'
import { showSteps } from './showSteps.ts'
import { startNext } from './startNext.ts'
import { whoCanLogIn } from './whoCanLogIn.ts'

/** `npm run dev`: the newsroom for its developers, compiled as pages are opened. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} })
  process.env.NEWSROOM_KEEP_LETTERS ??= 'true'
  const steps = showSteps()
  return runNewsroom(async (newsroom) => {
    const prepared = await prepareNewsroom(newsroom, steps)
    const { environment, embedded, url, run, databasePid } = prepared
    const { write } = steps
    for (const line of whoCanLogIn(environment.dataDir, embedded)) write(line)
    write(`Starting ${url}/admin; the first page takes most of a minute to compile.`)
    write('Queued and scheduled work waits for a worker: npm run newsroom -- worker')

    const service = startNext('dev', environment)
    newsroom.onEnd(service.stop)
    newsroom.onKill(service.kill)
    run.addChild(service.pid)
    const serverEnd = service.ended.then((how): never => {
      throw startupError(`next dev ended (${how}), so everything was stopped.`)
    })
    return Promise.race([databaseEnd(databasePid), serverEnd])
  })
}
