import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * The secret that logins are signed with, made at the first start and kept in the data directory.
 * It appears complete or not at all, and the first of two processes that make it at once wins.
 */
export function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  if (!fs.existsSync(file)) {
    const draft = `${file}.${process.pid}`
    fs.writeFileSync(draft, crypto.randomBytes(32).toString('hex'), { mode: 0o600 })
    try {
      fs.linkSync(draft, file)
    } catch {
      // Made meanwhile; or the file system has no links, and then a rename does.
      if (!fs.existsSync(file)) fs.renameSync(draft, file)
    } finally {
      fs.rmSync(draft, { force: true })
    }
  }
  return fs.readFileSync(file, 'utf8').trim()
}
