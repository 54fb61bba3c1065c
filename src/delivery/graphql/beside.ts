import { search } from '../../search/search.ts'
import { databaseTrouble } from '../http/databaseTrouble.ts'
import type { Database } from '../queries/types.ts'
import { graphqlHandler } from './graphqlHandler.ts'

/** What answers beside REST, by its path below delivery's. */
export const beside = ({
  db,
  logError,
}: {
  /** Steady already. */
  db: Database
  logError: (error: unknown, message: string) => void
}): Record<string, (request: Request) => Promise<Response>> => ({
  '/graphql': graphqlHandler({
    db,
    isUnavailable: (error) => databaseTrouble(error) !== undefined,
    logError,
    search,
  }),
})
