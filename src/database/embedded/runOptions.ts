import type { ServerUser } from './serverUser.ts'

/**
 * How Postgres' programs are run: as the server's user, from a folder that everybody can enter,
 * with English messages (they are read below), and without settings meant for another server.
 */
export function runOptions(user: ServerUser) {
  const env: NodeJS.ProcessEnv = { ...process.env }
  for (const name of Object.keys(env)) {
    if (/^(PG|LC_|LANG)/.test(name)) delete env[name]
  }
  return {
    cwd: '/',
    env: { ...env, LC_ALL: 'C', TZ: 'UTC' },
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  }
}
