import { tsImport } from 'tsx/esm/api'

/** Jest does not compile what its global setup imports. */
export default async function browserSetup() {
  // Without a browser the tests skip themselves, and need no newsroom.
  if (!process.env.NEWSROOM_CHROMIUM) return
  const { startNewsroom } = await tsImport('./startNewsroom.ts', import.meta.url)
  const { url, credentialsFile, stop } = await startNewsroom()
  globalThis.stopNewsroom = stop
  process.env.NEWSROOM_URL = url
  process.env.NEWSROOM_CREDENTIALS = credentialsFile
}
