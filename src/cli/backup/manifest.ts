import path from 'node:path'

import { startupError } from '../../database/embedded/startupError.ts'

/** What an archive says of itself, in its first file. */
export type Manifest = {
  format: 1
  /**
   * How the database is in it: `dump`, made by pg_dump, for any Postgres of that version or newer;
   * `cluster`, the files of the embedded server, for the same version on the same kind of machine.
   */
  kind: 'cluster' | 'dump'
  /** When it was begun, ISO 8601 in UTC. */
  madeAt: string
  /** Migrations that had run, for telling whether this version knows them all. */
  migrations: string[]
  /** Such as `linux-x64`. */
  platform: string
  /** The server's major version. */
  postgres: number
  /** Collections whose files are in it, each in `uploads/` under its slug. */
  uploads: string[]
}

export const manifestFile = 'newsroom-backup.json'

/** @throws when it is no manifest, a damaged one, or one of a later format */
export const readManifest = (text: string, archive: string): Manifest => {
  let manifest: Partial<Record<keyof Manifest, unknown>> | null
  try {
    manifest = JSON.parse(text) as typeof manifest
  } catch {
    throw startupError(`${archive} is not a backup of a newsroom: it has no ${manifestFile}.`)
  }
  if (typeof manifest?.format !== 'number') {
    throw startupError(`${archive} is damaged: its ${manifestFile} does not say its format.`)
  }
  if (manifest.format !== 1) {
    throw startupError(
      `${archive} was made by a newer version of the newsroom. Restore it with that version.`,
    )
  }
  const wrong = wrongIn(manifest)
  if (wrong.length === 0) return manifest as Manifest
  throw startupError(
    `${archive} is damaged: ${wrong.join(', ')} in its ${manifestFile} cannot be right. Nothing was changed; restore another archive.`,
  )
}

/** Names of the fields that are missing, or not as they should be. */
const wrongIn = (manifest: Partial<Record<keyof Manifest, unknown>>): string[] => {
  const { kind, madeAt, migrations, platform, postgres, uploads } = manifest
  const right = {
    kind: kind === 'cluster' || kind === 'dump',
    madeAt: isText(madeAt),
    migrations: isListOfText(migrations),
    platform: isText(platform),
    postgres: Number.isInteger(postgres),
    // Each is the name of a folder, which is moved once.
    uploads:
      isListOfText(uploads) &&
      uploads.every((slug) => path.basename(slug) === slug && !/^\.\.?$/.test(slug)) &&
      new Set(uploads).size === uploads.length,
  }
  return Object.entries(right).flatMap(([name, isRight]) => (isRight ? [] : [name]))
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isListOfText = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(isText)

type Target = {
  /** Whether the database is the embedded one. */
  embedded: boolean
  knownMigrations: string[]
  platform: string
  /** Major version of the embedded server; `null` where there is none. */
  postgres: null | number
}

/** Why an archive cannot be restored here, in a sentence; `null` when it can. */
export const reasonAgainst = (manifest: Manifest, target: Target): null | string => {
  const unknown = manifest.migrations.filter((name) => !target.knownMigrations.includes(name))
  if (unknown.length > 0) {
    return `The archive is from a newer version of the newsroom, or from another project: it has the migrations ${unknown.join(', ')}, which are not known here. Restore it with the version that made it.`
  }
  if (manifest.kind === 'dump') return null
  if (!target.embedded) {
    return 'The archive holds the files of an embedded Postgres, which a server of your own cannot take. Restore it without DATABASE_URL, and make one from there for moving: newsroom backup FILE --dump.'
  }
  if (manifest.postgres !== target.postgres || manifest.platform !== target.platform) {
    return `The archive holds the files of Postgres ${manifest.postgres} on ${manifest.platform}; here it is Postgres ${target.postgres} on ${target.platform}. Restore it on a machine of that kind with the version of the newsroom that made it, and make one from there for moving: newsroom backup FILE --dump.`
  }
  return null
}
