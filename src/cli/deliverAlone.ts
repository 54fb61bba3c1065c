import './endWithParent.mjs'

import { runCommandLine } from './commandLine.ts'
import { findDatabase } from './findDatabase.ts'

// `newsroom deliver` of this repository and no other command, for `compiledDelivery`.
await runCommandLine({
  commands: {
    deliver: {
      does: 'Serve readers’ sites from the read model alone, on a port of its own',
      load: () => import('./deliver.ts'),
    },
  },
  host: { command: 'npm run newsroom --', findDatabase },
  notes: [],
})
