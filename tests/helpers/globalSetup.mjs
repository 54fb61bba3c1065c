import { tsImport } from 'tsx/esm/api'

/** Jest does not compile what its global setup imports. */
export default async function globalSetup() {
  const { prepareTestDatabase } = await tsImport('./prepareTestDatabase.ts', import.meta.url)
  const { url, template, stop } = await prepareTestDatabase()
  globalThis.stopTestDatabase = stop
  // Jest has no teardown for a run that is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stop().finally(() => process.exit(130)))
  }
  // The environment is what reaches Jest's workers.
  process.env.NEWSROOM_TEST_DATABASE_URL = url
  process.env.NEWSROOM_TEST_TEMPLATE = template
  process.env.NEWSROOM_TEST_RUN = String(process.pid)
}
