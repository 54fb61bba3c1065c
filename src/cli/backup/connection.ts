import type { InspectedAdapter } from '../doctor/quietPayload.ts'
import { explainConnection } from '../explainConnection.ts'
import { startupError } from '../../database/embedded/startupError.ts'

export type Client = {
  connect: () => Promise<void>
  end: () => Promise<void>
  on: (event: 'error', listener: () => void) => void
  query: (statement: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>
}

/** What a client of Postgres knows of how to connect, from an address or from parts. */
type Parameters = {
  database?: string
  host: string
  password?: null | string
  port: number
  user?: string
}

type Connectable = InspectedAdapter & {
  pg: { Client: new (options: object) => Client & { connectionParameters: Parameters } }
  poolOptions: object
}

/** Opens a session of its own on the newsroom's database for as long as the task takes. */
export const withClient = async <Result>(
  adapter: InspectedAdapter,
  task: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const { pg, poolOptions } = adapter as Connectable
  const client = new pg.Client(poolOptions)
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw startupError(`The database cannot be used: ${explainConnection(error)}`)
  }
  try {
    return await task(client)
  } finally {
    await client.end()
  }
}

/**
 * The environment in which Postgres' own programs find the database. Not their arguments: everybody
 * on the machine can read those, and the password is among it.
 */
export const toolEnvironment = (adapter: InspectedAdapter): NodeJS.ProcessEnv => {
  const { pg, poolOptions } = adapter as Connectable
  const { database, host, password, port, user } = new pg.Client(poolOptions).connectionParameters
  const { connectionString = '', ssl } = poolOptions as { connectionString?: string; ssl?: unknown }
  const [, mode] = /[?&]sslmode=([\w-]+)/.exec(connectionString) ?? []
  const sslMode = mode ?? (ssl ? 'require' : undefined)
  return {
    ...process.env,
    PGDATABASE: database,
    PGHOST: host,
    PGPASSWORD: password ?? undefined,
    PGPORT: String(port),
    PGUSER: user,
    ...(sslMode ? { PGSSLMODE: sslMode === 'no-verify' ? 'require' : sslMode } : {}),
  }
}
