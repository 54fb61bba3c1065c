const compile = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
]

const empty = '<rootDir>/tests/helpers/empty.mjs'

/** What all the projects share; Jest takes nothing over from the top level. */
const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/', '<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': compile(false), '\\.tsx$': compile(true) },
  moduleNameMapper: {
    '^@payload-config$': '<rootDir>/src/payload.config.ts',
    '^payload-newsroom$': '<rootDir>/src/index.ts',
    '^payload-newsroom/translations/(.+)$': '<rootDir>/src/translations/$1.ts',
    '^payload-newsroom/(.+)$': '<rootDir>/src/exports/$1.ts',
    '\\.(css|scss)$': empty,
    '^@payloadcms/next/css$': empty,
  },
}

const project = (displayName, folders, more = {}) => ({
  ...shared,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  ...more,
})

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  // Finds what hangs, however busy the machine is.
  testTimeout: 600_000,
  watchman: false,
  projects: [
    project('unit', ['unit']),
    project('integration', ['integration', 'security'], {
      globalSetup: '<rootDir>/tests/helpers/globalSetup.mjs',
      globalTeardown: '<rootDir>/tests/helpers/globalTeardown.mjs',
    }),
    project('consumer', ['consumer'], {
      globalSetup: '<rootDir>/tests/helpers/globalSetup.mjs',
      globalTeardown: '<rootDir>/tests/helpers/globalTeardown.mjs',
    }),
    // Newsrooms of their own: killed, backed up, restored.
    project('operations', ['operations']),
    project('browser', ['browser'], {
      testEnvironment: '<rootDir>/tests/helpers/browserEnvironment.mjs',
      globalSetup: '<rootDir>/tests/helpers/browserSetup.mjs',
      globalTeardown: '<rootDir>/tests/helpers/browserTeardown.mjs',
    }),
  ],
}
