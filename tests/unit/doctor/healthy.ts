import type { Facts } from '../../../src/cli/doctor/facts.ts'

const gigabyte = 1024 ** 3

/** Of a set-up in which all is well. */
export const healthy: Facts = {
  command: 'npx newsroom',
  database: {
    clockAhead: 12,
    encoding: 'UTF8',
    inRecovery: false,
    name: 'news',
    problem: null,
    version: '18.4',
    versionNumber: 180_004,
  },
  delivery: { hasRows: true, isPublic: true },
  folders: [
    {
      free: 50 * gigabyte,
      path: '/srv/media',
      total: 100 * gigabyte,
      use: 'media',
      writeProblem: null,
    },
  ],
  hasDatabase: true,
  host: '0.0.0.0',
  node: '22.11.0',
  packages: [
    { name: '@payloadcms/ui', path: 'node_modules/@payloadcms/ui', version: '3.90.1' },
    { name: 'next', path: 'node_modules/next', version: '16.4.6' },
    { name: 'payload', path: 'node_modules/payload', version: '3.90.1' },
    { name: 'react', path: 'node_modules/react', version: '19.3.1' },
  ],
  people: { administrators: 1, all: 4, demoLogins: [] },
  problem: null,
  schema: {
    empty: false,
    locales: ['en', 'ko'],
    migrations: { applied: [{ batch: 1, name: '20260101_first' }], known: ['20260101_first'] },
    missing: { columns: [], indexes: [], tables: [] },
    missingExtensions: [],
  },
  settings: {
    locales: ['en', 'ko'],
    secret: '6d4e2c6be9e2f1d0a37c4b58d9f0aa1c',
    serverUrl: 'https://newsroom.example',
    timeZone: 'Asia/Seoul',
  },
  storedTimeZone: 'Asia/Seoul',
  work: { aliveAt: 1_000_000, failed: [], now: 1_010_000, overdue: null, running: true },
}
