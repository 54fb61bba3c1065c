import type { SanitizedConfig } from 'payload'

/**
 * The config with another database. It is imported once in a process and keeps the address of that
 * moment, and an embedded server listens on another port each time it starts.
 *
 * @param connectionString the address of a Postgres
 */
export const withAddress = (
  config: SanitizedConfig,
  connectionString: string,
): SanitizedConfig => ({
  ...config,
  db: {
    ...config.db,
    init: (args) => {
      const adapter = config.db.init(args)
      const { poolOptions } = adapter as unknown as { poolOptions: object }
      return Object.assign(adapter, { poolOptions: { ...poolOptions, connectionString } })
    },
  },
})
