import './endWithParent.mjs'

import { pathToFileURL } from 'node:url'

import type { SanitizedConfig } from 'payload'

import { closePayload } from '../database/closePayload.ts'
import { startupError } from '../database/embedded/startupError.ts'
import { checkDatabase } from './checkDatabase.ts'
import { runCommandLine } from './commandLine.ts'
import type { Host } from './host.ts'
import { loadEnvFile } from './loadEnvFile.ts'
import { onInterruption } from './onInterruption.ts'

/** The Payload project in whose folder `npx newsroom` was called. */
const project: Host = {
  command: 'npx newsroom',
  findDatabase: async () => {
    loadEnvFile(process.cwd())
    const { DATABASE_URL: url } = process.env
    if (!url) {
      throw startupError(
        'DATABASE_URL is not set. This command does without the Payload config, so it needs the address of the database: DATABASE_URL=postgres://user:password@host:5432/database, in the environment or in .env.',
      )
    }
    return {
      description: await checkDatabase(url),
      isEmbedded: false,
      migrate: 'npx payload migrate',
      stop: async () => {},
      url,
    }
  },
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
  withPayload: async (task, { graceful = false, looks = false } = {}) => {
    // In its development mode the adapter would push.
    if (looks) Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
    const [config, { getPayload }] = [await loadConfig(), await import('payload')]
    // To standard error: the standard output of `newsroom import --json` is read by programs.
    const logger = {
      destination: process.stderr,
      options: {},
    } as unknown as SanitizedConfig['logger']
    const payload = await getPayload({ config: { ...config, logger }, disableOnInit: looks })
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
  // Not above: some commands do without Payload, and it is large.
  const { findConfig, loadEnv } = await import('payload/node')
  loadEnv()
  const file = configFile(findConfig)
  const { default: config } = (await import(pathToFileURL(file).href)) as {
    default?: Promise<SanitizedConfig> | SanitizedConfig
  }
  if (config) return config
  throw startupError(
    `${file} has no default export. Write: export default buildConfig({ … plugins: [newsroom()] })`,
  )
}

function configFile(findConfig: () => string): string {
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
    deliver: {
      does: 'Serve readers’ sites from the read model alone, on a port of its own',
      load: () => import('./deliver.ts'),
    },
    doctor: {
      does: 'Say what is wrong with the set-up, and what to do',
      load: () => import('./doctor.ts'),
    },
    import: { does: 'Import wire stories from files', load: () => import('./import.ts') },
    reindex: {
      does: 'Make anew what delivery shows, while it is read',
      load: () => import('./reindex.ts'),
    },
    restore: { does: 'Put such an archive back', load: () => import('./restore.ts') },
    verify: {
      does: 'Compare what delivery shows with the articles that it is made of',
      load: () => import('./verify.ts'),
    },
  },
  host: project,
  notes: ['The Payload config is found as Payload finds it; its environment is read from .env.'],
})
