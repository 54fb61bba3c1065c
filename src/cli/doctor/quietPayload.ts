import { randomUUID } from 'node:crypto'

import { getPayload, type Payload, type SanitizedConfig } from 'payload'

/** Of the Postgres adapter, what is read here and what keeps it from changing anything. */
export type InspectedAdapter = {
  connect: () => Promise<void>
  disableCreateDatabase?: boolean
  drizzle: { execute: (query: unknown) => Promise<{ rows: Record<string, unknown>[] }> }
  extensions?: Record<string, boolean>
  initializing?: Promise<unknown>
  migrationDir: string
  prodMigrations?: unknown
  push?: boolean
  schemaName?: string
  tables: Record<string, object>
}

/**
 * Payload with all that its config makes of the database, not yet connected. When it is, it does not
 * push, migrate, or make a database, extensions, or what the newsroom makes at a start.
 */
export const quietPayload = async (
  config: SanitizedConfig,
): Promise<{ extensions: string[]; payload: Payload }> => {
  let extensions: string[] = []
  const db: SanitizedConfig['db'] = {
    ...config.db,
    init: (args) => {
      const adapter = config.db.init(args)
      const inspected = adapter as unknown as InspectedAdapter
      extensions = Object.keys(inspected.extensions ?? {})
      // Rejects, and nobody listens, when there is no connection.
      inspected.initializing?.catch(() => {})
      return Object.assign(adapter, {
        disableCreateDatabase: true,
        extensions: {},
        prodMigrations: undefined,
        push: false,
      })
    },
  }
  const logger = {
    destination: process.stderr,
    options: { level: 'silent' },
  } as unknown as SanitizedConfig['logger']
  const payload = await getPayload({
    config: {
      ...config,
      db,
      logger,
      // Without one Payload does not start, and there would be nothing else to say.
      secret: config.secret || 'none, for looking only',
    },
    // Not one that runs in this process already.
    key: randomUUID(),
    disableDBConnect: true,
    disableOnInit: true,
  })
  return { extensions, payload }
}
