import type { Check, Finding, SchemaFacts } from './facts.ts'

/** How Payload notes that its development mode changed the tables without a migration. */
const pushedBatch = -1
const named = 8

const list = (names: string[]) =>
  names.length > named
    ? `${names.slice(0, named).join(', ')} and ${names.length - named} more`
    : names.join(', ')

const pendingOf = ({ migrations: { applied, known } }: SchemaFacts) =>
  known.filter((name) => !applied.some((one) => one.name === name))

export const checkMigrations: Check = ({ command, schema }) => {
  if (!schema) return []
  const check = 'migrations'
  const { applied, known } = schema.migrations
  const migrate = command.startsWith('npx') ? 'npx payload migrate' : `${command} migrate`
  const pending = pendingOf(schema)
  const unknown = applied.filter(
    ({ batch, name }) => batch !== pushedBatch && !known.includes(name),
  )
  const findings: Finding[] = []
  if (applied.some(({ batch }) => batch === pushedBatch)) {
    findings.push({
      check,
      level: 'warning',
      remedy:
        'Good for developing. For a database to keep, make an empty one and migrate that, with push: false in the adapter.',
      says: 'Payload’s development mode changed the tables without migrations ("push"), which cannot be migrated any more.',
    })
  } else if (pending.length > 0) {
    findings.push({
      check,
      level: 'error',
      remedy: `Back up the database, then run: ${migrate}`,
      says: schema.empty
        ? 'The database is empty: no migration has run yet.'
        : `These migrations have not run yet: ${list(pending)}.`,
    })
  }
  if (unknown.length > 0) {
    findings.push({
      check,
      level: 'warning',
      remedy: 'Run the version that made them, or find out who else uses this database.',
      says: `The database has migrations that are not known here (${list(unknown.map(({ name }) => name))}): a newer version has used it.`,
    })
  }
  if (findings.length > 0) return findings
  if (known.length === 0) return []
  return [{ check, level: 'ok', says: 'No migration is pending' }]
}

/** What the config wants of the tables, whoever made them. Of no interest before the migrations. */
export const checkTables: Check = ({ command, schema }) => {
  if (!schema || schema.empty || pendingOf(schema).length > 0) return []
  const { columns, indexes, tables } = schema.missing
  const check = 'tables'
  const make = command.startsWith('npx')
    ? 'Make a migration (npx payload migrate:create), read it, and run it (npx payload migrate).'
    : 'Make a migration as CONTRIBUTING.md says, and run it.'
  const findings: Finding[] = []
  if (tables.length + columns.length > 0) {
    findings.push({
      check,
      level: 'error',
      remedy: make,
      says: `The database lacks what the config has: ${list([...tables, ...columns])}.`,
    })
  }
  if (indexes.length > 0) {
    findings.push({
      check: 'indexes',
      level: 'error',
      remedy: make,
      says: `The database lacks indexes: ${list(indexes)}. Some keep two articles from one address, others make lists fast.`,
    })
  }
  if (findings.length > 0) return findings
  return [{ check, level: 'ok', says: 'The tables, columns and indexes of the config are there' }]
}

export const checkLanguages: Check = ({ schema, settings }) => {
  if (!schema?.locales || !settings) return []
  const { locales } = schema
  const check = 'languages'
  const missing = settings.locales.filter((code) => !locales.includes(code))
  if (missing.length === 0) {
    return [
      { check, level: 'ok', says: `The database has the languages ${settings.locales.join(', ')}` },
    ]
  }
  return [
    {
      check,
      level: 'error',
      remedy:
        'A language is a change of the tables: make a migration (payload migrate:create) and run it.',
      says: `The database does not know the languages ${missing.join(', ')}: what is written in them cannot be saved.`,
    },
  ]
}

export const checkExtensions: Check = ({ schema }) => {
  if (!schema || schema.missingExtensions.length === 0) return []
  return [
    {
      check: 'extensions',
      level: 'error',
      remedy:
        'Install them where the Postgres server runs; most systems have them in a package "postgresql-contrib".',
      says: `The config names extensions that the server does not have: ${list(schema.missingExtensions)}.`,
    },
  ]
}
