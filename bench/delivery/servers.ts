import { compiledDelivery } from '../../src/cli/compiledDelivery.mjs'
import { nodeOptions } from '../../src/cli/spawnCommand.mjs'
import { startService, type Service } from '../../src/cli/startService.ts'

export type Running = {
  name: string
  pid: number
  port: number
  stop: () => Promise<void>
  url: string
}

type Given = {
  /** Of the newsroom's and the stock newsroom's databases. */
  databases: { newsroom: string; stock: string }
  dataDir: string
  freePort: () => Promise<number>
}

const tsx = ['--import', 'tsx']
const next = (folder: string[], port: number) => [
  ...['node_modules/next/dist/bin/next', 'start', ...folder],
  ...['-H', '127.0.0.1', '-p', String(port)],
]

type Start = {
  args: (port: number, others: Record<string, Running>) => Promise<string[]> | string[]
  database: 'newsroom' | 'stock'
  env?: Record<string, string>
  /** Answers 200 once it is ready. */
  ready: string
}

/** As `npm run newsroom -- deliver` starts it. */
const deliver = async () => [...nodeOptions('deliver'), await compiledDelivery(), 'deliver']

/** All of them, in the order in which they are started. */
const starts: Record<string, Start> = {
  bare: {
    args: (port) => [...tsx, 'bench/limits/server.ts', String(port)],
    database: 'newsroom',
    ready: '/api/delivery/en/articles?limit=1',
  },
  cached: {
    args: (port, { bare }) => [...tsx, 'bench/limits/cached.ts', String(port), bare!.url],
    database: 'newsroom',
    ready: '/api/delivery/en/articles?limit=1',
  },
  stock: {
    args: (port) => next(['bench/stock'], port),
    database: 'stock',
    ready: '/api/sections?limit=1',
  },
  newsroom: { args: (port) => next([], port), database: 'newsroom', ready: '/api/health' },
  uncached: {
    args: deliver,
    database: 'newsroom',
    env: { DELIVERY_CACHE_MB: '0' },
    ready: '/api/delivery/languages',
  },
  delivery: { args: deliver, database: 'newsroom', ready: '/api/delivery/languages' },
}

/**
 * Starts them all, one after the other.
 * @throws Error with the last words of one that does not become ready
 */
export const startServers = async ({
  databases,
  dataDir,
  freePort,
}: Given): Promise<Record<string, Running>> => {
  const running: Record<string, Running> = {}
  try {
    for (const [name, { args, database, env, ready }] of Object.entries(starts)) {
      const port = await freePort()
      const service = startService({
        args: await args(port, running),
        env: {
          DATABASE_URL: databases[database],
          HOST: '127.0.0.1',
          NEWSROOM_DATA_DIR: dataDir,
          NEXT_TELEMETRY_DISABLED: '1',
          NODE_ENV: 'production',
          PAYLOAD_SECRET: 'a secret for benchmarks',
          PORT: String(port),
          // One client asks for what many do.
          RATE_LIMIT_ANONYMOUS: '0',
          RATE_LIMIT_PEOPLE: '0',
          ...env,
        },
        output: 'quiet',
      })
      const url = `http://127.0.0.1:${port}`
      running[name] = { name, pid: service.pid, port, stop: service.stop, url }
      await waitFor(`${url}${ready}`, service)
    }
    return running
  } catch (error) {
    await stopServers(running)
    throw error
  }
}

export const stopServers = async (running: Record<string, Running>): Promise<void> => {
  await Promise.all(Object.values(running).map(({ stop }) => stop()))
}

const patience = 60_000

const waitFor = async (url: string, service: Service) => {
  let ending: null | string = null
  void service.ended.then((how) => (ending = how))
  for (const until = Date.now() + patience; Date.now() < until;) {
    if (ending !== null) break
    const answer = await fetch(url).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not answer (${ending ?? 'still running'}):\n${service.words()}`)
}
