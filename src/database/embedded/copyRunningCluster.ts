import fs from 'node:fs'
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A session on the server, as a superuser. */
type Session = {
  query: (statement: string) => Promise<{ rows: Record<string, unknown>[] }>
}

/** What belongs to the running server alone, or is made anew. The folders stay, empty. */
const emptied = [
  ...['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp'],
  ...['pg_subtrans', 'pg_wal'],
]
const leftOut =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label(\.old)?|tablespace_map|backup_manifest)$/

/**
 * Copies the files of a server that runs and goes on running, to a folder from which a server can
 * start: with what had been committed when it began, and more. It is the way of Postgres' manual
 * ("Making a Base Backup Using the Low Level API"), with the write-ahead log in the copy, as
 * pg_basebackup does it, which npm does not bring.
 *
 * @param to a folder that is not there yet
 */
export async function copyRunningCluster(options: {
  from: string
  session: Session
  to: string
}): Promise<void> {
  const { from, session, to } = options
  // Keeps the log from being recycled meanwhile; it goes with the session.
  await session.query(
    `select pg_create_physical_replication_slot('newsroom_backup_${process.pid}', true, true)`,
  )
  await session.query(`select pg_backup_start('newsroom backup', true)`)
  await copyFolder(from, to, from)
  const { rows } = await session.query(`select labelfile from pg_backup_stop(false)`)
  await writeFile(path.join(to, 'backup_label'), String(rows[0]!.labelfile), { mode: 0o600 })
  for (const name of await readdir(path.join(from, 'pg_wal'))) {
    if (/^([0-9A-F]{24}|[0-9A-F]{8}\.history)$/.test(name)) {
      await copy(path.join(from, 'pg_wal', name), path.join(to, 'pg_wal', name))
    }
  }
}

async function copyFolder(from: string, to: string, root: string): Promise<void> {
  await mkdir(to, { mode: 0o700 })
  if (emptied.includes(path.relative(root, from))) return
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (leftOut.test(entry.name)) continue
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target, root)
    else if (entry.isFile()) await copy(source, target)
  }
}

/** A file that the server deletes meanwhile is one that the log deletes again. */
async function copy(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, fs.constants.COPYFILE_FICLONE)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
