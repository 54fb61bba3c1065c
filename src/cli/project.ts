import './endWithParent.mjs'

import { pathToFileURL } from 'node:url'

import { getPayload, type SanitizedConfig } from 'payload'
import { findConfig, loadEnv } from 'payload/node'

import { closePayload } from '../database/closePayload.ts'
import { startupError } from '../database/embedded/startupError.ts'
import { runCommandLine } from './commandLine.ts'
import type { Host } from './host.ts'
import { onInterruption } from './onInterruption.ts'

/** The Payload project in whose folder `npx newsroom` was called. */
const project: Host = {
  command: 'npx newsroom',
  inspect: async (look) => {
    // In its development mode the adapter would push.
    Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
    const found = {
      cluster: null,
      dataDir: null,
      embedded: false,
      hasDatabase: true,
      host: null,
      root: process.cwd(),
    }
    let loaded
    try {
      loaded = { config: await loadConfig(), problem: null }
    } catch (error) {
      loaded = { config: null, problem: (error as Error).message }
    }
    return look({ ...found, ...loaded })
  },
  withPayload: async (task, { graceful = false } = {}) => {
    const config = await loadConfig()
    // To standard error: the standard output of `newsroom import --json` is read by programs.
    const logger = {
      destination: process.stderr,
      options: {},
    } as unknown as SanitizedConfig['logger']
    const payload = await getPayload({ config: { ...config, logger } })
    const interruption = new AbortController()
    const stopListening = graceful
      ? onInterruption((times) => (times > 1 ? process.exit(130) : interruption.abort()))
      : () => {}
    try {
      return await task(payload, interruption.signal)
    } finally {
      stopListening()
      await closePayload(payload)
    }
  },
}

async function loadConfig(): Promise<SanitizedConfig> {
  loadEnv()
  const file = configFile()
  const { default: config } = (await import(pathToFileURL(file).href)) as {
    default?: Promise<SanitizedConfig> | SanitizedConfig
  }
  if (config) return config
  throw startupError(
    `${file} has no default export. Write: export default buildConfig({ … plugins: [newsroom()] })`,
  )
}

function configFile(): string {
  try {
    return findConfig()
  } catch {
    throw startupError(
      'No Payload config was found from here. Go to the folder of your project, or name the file: PAYLOAD_CONFIG_PATH=src/payload.config.ts npx newsroom …',
    )
  }
}

await runCommandLine({
  commands: {
    administrator: {
      does: 'Make somebody who has a login an administrator of the newsroom',
      load: () => import('./administrator.ts'),
    },
    backup: {
      does: 'Put the database and the pictures into one archive',
      load: () => import('./backup.ts'),
    },
    doctor: {
      does: 'Say what is wrong with the set-up, and what to do',
      load: () => import('./doctor.ts'),
    },
    import: { does: 'Import wire stories from files', load: () => import('./import.ts') },
    restore: { does: 'Put such an archive back', load: () => import('./restore.ts') },
  },
  host: project,
  notes: ['The Payload config is found as Payload finds it; its environment is read from .env.'],
})
