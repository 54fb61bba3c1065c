import { spawnSync } from 'node:child_process'

import type { ServerUser } from './serverUser.ts'

/**
 * Whether the server's user may read or enter a path. Asked of the system by trying, as one 0700
 * folder anywhere above it (root's home, often) shuts that user out.
 */
export function canUse(user: ServerUser, test: '-r' | '-x', target: string): boolean {
  if (!user) return true
  const { uid, gid } = user
  const { status, error } = spawnSync('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', test, target], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  })
  if (error) throw error
  return status === 0
}
