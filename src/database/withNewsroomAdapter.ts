import type { Config } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { withConfirmedCommits } from './confirmCommits.ts'
import { withNewsroomIndexes } from './schema.ts'
import { surviveLostConnections } from './surviveLostConnections.ts'
import { tellConflicts } from './tellConflicts.ts'
import { withTrials } from './trials.ts'

type Database = Config['db']

/** The project's database adapter, with what the newsroom needs of it. */
export const withNewsroomAdapter = (db: Database, options: SanitizedOptions): Database =>
  [withConfirmedCommits, surviveLostConnections, tellConflicts, withTrials].reduce(
    (adapter, wrap) => wrap(adapter),
    withNewsroomIndexes(db, options),
  )
