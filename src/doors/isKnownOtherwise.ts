import type { Payload } from 'payload'

/**
 * Whether Payload may know somebody by something else than `Authorization` and cookies: by a strategy of the project's
 * own, or because the project logs in everybody.
 */
export const isKnownOtherwise = ({
  authStrategies,
  config,
}: Pick<Payload, 'authStrategies' | 'config'>): boolean =>
  Boolean(config.admin.autoLogin) ||
  authStrategies.some(({ name }) => name !== 'local-jwt' && !name.endsWith('-api-key'))
