import path from 'node:path'

import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config } from 'payload'

import { keptLetters } from './keptLetters.ts'
import { readMailSettings } from './readMailSettings.ts'

/**
 * How the newsroom of this repository sends mail: over the server of `SMTP_URL`; not at all, but kept in
 * the data folder, where somebody tries it out or develops it; else there is none.
 */
export const mailAdapter = (env: Readonly<Record<string, string | undefined>>): Config['email'] => {
  const settings = readMailSettings(env)
  if (settings) {
    return nodemailerAdapter({
      defaultFromAddress: settings.address,
      defaultFromName: settings.name,
      // Each command would wait for the server, and nobody would read what it says.
      skipVerify: true,
      transportOptions: settings.server,
    })
  }
  const isTrial = env.NEWSROOM_KEEP_LETTERS === 'true' && env.NEWSROOM_DATA_DIR
  return isTrial ? keptLetters(path.join(env.NEWSROOM_DATA_DIR!, 'letters')) : undefined
}
