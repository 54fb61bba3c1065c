import path from 'node:path'

import type { Payload } from 'payload'

import { closePayload } from '../../database/closePayload.ts'
import { newsroomOptions, optionsKey } from '../../options/newsroomOptions.ts'
import { databaseFacts, schemaFacts } from './databaseFacts.ts'
import type { Facts } from './facts.ts'
import { folderFacts } from './folderFacts.ts'
import { installedPackages } from './installedPackages.ts'
import { deliveryFacts, peopleFacts, storedTimeZone, workFacts } from './newsroomFacts.ts'
import { quietPayload, type InspectedAdapter } from './quietPayload.ts'
import type { SetUp } from './setUp.ts'

/** Finds out all that can be found out, as far as the set-up lets it. */
export const gatherFacts = async (setUp: SetUp, command: string): Promise<Facts> => {
  const { config, dataDir, hasDatabase, host, problem, root } = setUp
  const facts: Facts = {
    command,
    database: null,
    delivery: null,
    folders: dataDir === null ? [] : [folderFacts(dataDir, 'data')],
    hasDatabase,
    host,
    node: process.versions.node,
    packages: installedPackages(root),
    people: null,
    problem,
    schema: null,
    settings: null,
    storedTimeZone: null,
    work: null,
  }
  if (!config) return facts
  if (!config.custom?.[optionsKey]) {
    const withoutNewsroom =
      'The Payload config has no newsroom. Add newsroom() from payload-newsroom to its plugins.'
    return { ...facts, problem: withoutNewsroom }
  }

  const { extensions, payload } = await quietPayload(config)
  const options = newsroomOptions(payload)
  facts.settings = {
    locales: config.localization ? config.localization.localeCodes : [],
    secret: config.secret,
    serverUrl: config.serverURL,
    timeZone: options.timeZone,
  }
  const { staticDir } = payload.collections[options.slugs.media].config.upload
  facts.folders.push(folderFacts(path.resolve(root, staticDir ?? options.mediaDir), 'media'))
  if (!hasDatabase) return facts

  const adapter = payload.db as unknown as InspectedAdapter
  facts.database = await databaseFacts(adapter)
  if (facts.database.problem !== null) return facts
  try {
    facts.schema = await schemaFacts(adapter, extensions)
    await addNewsroom(facts, payload, dataDir)
  } finally {
    await closePayload(payload)
  }
  return facts
}

/** Where the tables are not as the config has them, there is nothing to read. */
const addNewsroom = async (facts: Facts, payload: Payload, dataDir: null | string) => {
  const { columns, tables } = facts.schema!.missing
  if (columns.length + tables.length > 0) return
  facts.delivery = await deliveryFacts(payload)
  facts.work = await workFacts(payload, dataDir)
  facts.people = await peopleFacts(payload, dataDir)
  facts.storedTimeZone = await storedTimeZone(payload)
}
