import path from 'node:path'

import { startupError } from '../database/embedded/startupError.ts'
import { readCacheMegabytes } from '../delivery/readCacheMegabytes.ts'
import { readHosts } from '../doors/readHosts.ts'
import { readOrigins } from '../doors/readOrigins.ts'
import { readRateLimits } from '../doors/readRateLimits.ts'
import { readMailSettings } from '../mail/readMailSettings.ts'
import { readS3Settings } from '../storage/readS3Settings.ts'
import { loadEnvFile } from './loadEnvFile.ts'
import { projectRoot } from './projectRoot.ts'

export type Environment = {
  /** Absolute. */
  dataDir: string
  /** The Postgres that was given; `null`: the embedded one. */
  databaseUrl: string | null
  /** The address to listen on. */
  host: string
  port: number
}

/**
 * Reads the settings, from the environment and, where it is silent, from `.env`. Empty ones count
 * as not set. Everything below finds `NEWSROOM_DATA_DIR` set, and absolute.
 *
 * @throws when a setting is impossible, `DATABASE_URL` comes without `PAYLOAD_SECRET`, or only half
 *   of a storage for pictures is named.
 */
export function readEnvironment(): Environment {
  loadEnvFile(projectRoot)
  const { DATABASE_URL, HOST, NEWSROOM_DATA_DIR, PAYLOAD_SECRET, PORT } = process.env
  const dataDir = path.resolve(NEWSROOM_DATA_DIR || path.join(projectRoot, '.data'))
  process.env.NEWSROOM_DATA_DIR = dataDir
  const databaseUrl = DATABASE_URL || null
  // A newsroom that is tried out sends no letters, and shows them.
  if (!databaseUrl) process.env.NEWSROOM_KEEP_LETTERS ??= 'true'
  if (databaseUrl && !PAYLOAD_SECRET) throw missingSecret()
  checkSettings()
  return {
    dataDir,
    databaseUrl,
    // The embedded newsroom has demo logins: only this machine may see it, unless someone says so.
    host: HOST || (databaseUrl ? '0.0.0.0' : '127.0.0.1'),
    port: readPort(PORT),
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw startupError(
    `PORT is "${text}", which is no port: it must be a number from 1 to 65535. For example: PORT=3001 npm start`,
  )
}

/** Now, and not only when the first page is asked for. */
function checkSettings(): void {
  try {
    readCacheMegabytes(process.env)
    readOrigins('CORS_ORIGINS', process.env.CORS_ORIGINS)
    readHosts('WEBHOOK_HOSTS', process.env.WEBHOOK_HOSTS)
    readMailSettings(process.env)
    readRateLimits(process.env)
    readS3Settings(process.env)
  } catch (error) {
    throw startupError((error as Error).message, error)
  }
}

function missingSecret() {
  return startupError(
    'DATABASE_URL is set but PAYLOAD_SECRET is not. Logins to your database are signed with it, so it must be your own and stay the same. ' +
      'Make one with "openssl rand -hex 32", keep it safe, and set PAYLOAD_SECRET to it.',
  )
}
