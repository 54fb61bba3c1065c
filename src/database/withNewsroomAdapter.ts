import type { Config } from 'payload'

import type { SanitizedOptions } from '../options/types.ts'
import { withConfirmedCommits } from './confirmCommits.ts'
import { refuseDeleted } from './refuseDeleted.ts'
import { withNewsroomSchema, type OwnTables } from './schema.ts'
import { surviveLostConnections } from './surviveLostConnections.ts'
import { tellErrors } from './tellErrors.ts'
import { withTrials } from './trials.ts'

type Database = Config['db']

/** The project's database adapter, with what the newsroom needs of it. */
export const withNewsroomAdapter = (
  db: Database,
  given: { options: SanitizedOptions; own: OwnTables },
): Database =>
  [withConfirmedCommits, surviveLostConnections, refuseDeleted, tellErrors, withTrials].reduce(
    (adapter, wrap) => wrap(adapter),
    withNewsroomSchema(db, given),
  )
