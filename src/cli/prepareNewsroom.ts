import { baseUrl } from './baseUrl.ts'
import { checkPort } from './checkPort.ts'
import { claimRun } from './claimRun.ts'
import { openDatabase } from './database.ts'
import { readEnvironment } from './environment.ts'
import { migrateDatabase } from './migrateDatabase.ts'
import type { Newsroom } from './runNewsroom.ts'
import { seedWhenEmpty } from './seedWhenEmpty.ts'
import type { showSteps } from './showSteps.ts'

/** What `start` and `dev` have in common: all up to a database that is ready to be served. */
export async function prepareNewsroom(
  { onEnd, onEnding }: Newsroom,
  { step, write }: ReturnType<typeof showSteps>,
) {
  const environment = readEnvironment()
  const { dataDir, databaseUrl, host, port } = environment
  const url = baseUrl({ host, port })
  const embedded = databaseUrl === null
  write(`Newsroom at ${url}, data in ${dataDir}`)
  if (!embedded && !process.env.HOST) {
    write(`Listening on all networks (${host}); set HOST=127.0.0.1 for this machine alone`)
  }

  const run = await claimRun({ dataDir, name: embedded ? 'run' : `run-${port}`, url, log: write })
  onEnd(run.release)
  onEnding(run.stopping)
  await checkPort({ host, port })

  const database = await step(
    'Database',
    (note) => {
      const opening = openDatabase(environment, note)
      onEnd(() => opening.then(({ stop }) => stop()).catch(() => {}))
      return opening
    },
    ({ description }) => description,
  )
  await step(
    'Tables',
    (note) => migrateDatabase({ url: database.url, log: note }),
    (ran) => (ran === 0 ? 'up to date' : `brought up to date (${ran} new)`),
  )
  if (embedded) {
    await step(
      'Demo newsroom',
      () => seedWhenEmpty({ url: database.url, dataDir }),
      (outcome) => (outcome === 'seeded' ? 'made' : 'not needed, there is data'),
    )
  }
  return { environment, embedded, url, run, databasePid: database.pid }
}
