import fs from 'node:fs'
import path from 'node:path'

/** The names of the migrations in a folder, as Payload finds them: every script but the index. */
export const knownMigrations = (folder: string): string[] => {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .filter((file) => /\.[cm]?[jt]s$/.test(file) && !/^index\.|\.d\.ts$/.test(file))
    .map((file) => path.basename(file, path.extname(file)))
    .sort()
}
