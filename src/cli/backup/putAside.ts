import fs from 'node:fs'

/** Renames what is in the way, if anything is: nothing is deleted that a person may want back. */
export const putAside = (at: string, log: (line: string) => void): void => {
  const stats = fs.statSync(at, { throwIfNoEntry: false })
  if (!stats) return
  if (stats.isDirectory() && fs.readdirSync(at).length === 0) return fs.rmdirSync(at)
  const stamp = new Date().toISOString().replace(/[:.]/g, '')
  const aside = `${at}.before-${stamp}`
  fs.renameSync(at, aside)
  log(`What was there is in ${aside} now. Delete it when you do not need it.`)
}
