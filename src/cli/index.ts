import './endWithParent.mjs'

import { runCommandLine } from './commandLine.ts'
import { repository } from './repository.ts'

await runCommandLine({
  commands: {
    start: {
      does: 'Run the newsroom: database, migrations, build, server and worker',
      load: () => import('./start.ts'),
    },
    dev: { does: 'Run it for developing, reloading on changes', load: () => import('./dev.ts') },
    import: { does: 'Import wire stories from files', load: () => import('./import.ts') },
    backup: {
      does: 'Put the database and the pictures into one archive',
      load: () => import('./backup.ts'),
    },
    restore: { does: 'Put such an archive back', load: () => import('./restore.ts') },
    'database-url': {
      does: 'Print the address of the database, for psql and others',
      load: () => import('./databaseUrl.ts'),
    },
    doctor: {
      does: 'Say what is wrong with the set-up, and what to do',
      load: () => import('./doctor.ts'),
    },
    deliver: {
      does: 'Serve readers’ sites from the read model alone, on a port of its own',
      load: () => import('./deliver.ts'),
    },
    administrator: {
      does: 'Make somebody who has a login an administrator',
      load: () => import('./administrator.ts'),
    },
    reindex: {
      does: 'Make anew what delivery shows, while it is read',
      load: () => import('./reindex.ts'),
    },
    verify: {
      does: 'Compare what delivery shows with the articles that it is made of',
      load: () => import('./verify.ts'),
    },
    seed: { does: 'Put the demo newsroom into the database', load: () => import('./seed.ts') },
    migrate: { does: 'Bring the database up to date', load: () => import('./migrate.ts') },
    worker: {
      does: 'Run scheduled and queued work (part of start)',
      load: () => import('./worker.ts'),
    },
    test: { does: 'Check types, lint and run the tests', load: () => import('./test.ts') },
  },
  host: repository,
  notes: [
    'The environment: PORT, HOST, NEWSROOM_DATA_DIR, DATABASE_URL, PAYLOAD_SECRET; see .env.example.',
  ],
})
