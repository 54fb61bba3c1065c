import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { EmailAdapter, SendEmailOptions } from 'payload'

const addressesOf = (to: SendEmailOptions['to']): string =>
  [to ?? []]
    .flat()
    .map((one) => (typeof one === 'string' ? one : one.address))
    .join(', ')

/**
 * Mail of a newsroom that somebody tries out: letters are written into the log, and kept in a folder for
 * its owner's eyes only. Nothing is sent.
 * @param folder of the letters, a file each, named by the time
 */
export const keptLetters =
  (folder: string): EmailAdapter =>
  ({ payload }) => ({
    name: 'kept-letters',
    defaultFromAddress: 'newsroom@localhost',
    defaultFromName: 'Newsroom',
    sendEmail: async ({ html, subject, text, to }) => {
      const words = text ?? String(html ?? '').replace(/<[^>]+>/g, '')
      const letter = `To: ${addressesOf(to)}\nSubject: ${subject ?? ''}\n\n${String(words)}\n`
      const time = new Date().toISOString().replace(/[:.]/g, '-')
      const file = path.join(folder, `${time}-${crypto.randomUUID().slice(0, 8)}.txt`)
      await mkdir(folder, { mode: 0o700, recursive: true })
      await writeFile(file, letter, { flag: 'wx', mode: 0o600 })
      payload.logger.info(
        `A letter was kept in ${file}; nothing is sent without SMTP_URL.\n${letter}`,
      )
    },
  })
