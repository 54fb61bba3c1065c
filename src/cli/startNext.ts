import type { Environment } from './environment.ts'
import { standaloneServer } from './standaloneServer.ts'
import { startService, type Service } from './startService.ts'

const preload = new URL('endWithParent.mjs', import.meta.url).href

/** Runs Next itself, not through npx or npm, which would leave it behind when they are ended. */
export function startNext(mode: 'start' | 'dev', { host, port }: Environment): Service {
  const server = mode === 'start' ? standaloneServer() : null
  const program = server
    ? [server]
    : ['node_modules/next/dist/bin/next', mode, '-H', host, '-p', String(port)]
  return startService({
    args: ['--import', preload, ...program],
    env: {
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...(server ? { HOSTNAME: host, PORT: String(port) } : {}),
    },
    output: mode === 'dev' ? 'terminal' : 'quiet',
  })
}
