import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** Whether Chromium could be installed here: as root, on Debian and its kin. */
export function canInstallChromium(): boolean {
  return process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')
}

/** Installs Debian's Chromium; false when that failed, its words having been shown. */
export function installChromium(): boolean {
  const apt = (...args: string[]) => {
    const { status } = spawnSync('apt-get', ['-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 2, 2],
    })
    return status === 0
  }
  return apt('update') && apt('install', '--yes', '--no-install-recommends', 'chromium')
}
