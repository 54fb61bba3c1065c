import { formatDuration } from '../formatDuration.ts'
import type { Check, Finding } from './facts.ts'

/** Older servers may do; nobody has tried. */
const leastTried = 15
const skewNoticed = 5_000
const skewTooMuch = 60_000

export const checkServer: Check = ({ command, database, hasDatabase }) => {
  const check = 'database'
  if (!hasDatabase) {
    return [
      {
        check,
        level: 'warning',
        remedy: `Start the newsroom once: it makes it.`,
        says: 'There is no database yet.',
      },
    ]
  }
  if (!database) return []
  if (database.problem !== null) {
    return [
      {
        check,
        level: 'error',
        remedy: `Mend that, and run "${command} doctor" again: all else depends on it.`,
        says: `The database cannot be used: ${database.problem}`,
      },
    ]
  }
  const findings: Finding[] = []
  const { encoding, inRecovery, name, version, versionNumber } = database
  if (inRecovery) {
    findings.push({
      check,
      level: 'error',
      remedy: 'Point DATABASE_URL to the primary server.',
      says: `The database "${name}" is on a standby, which can be read and not written.`,
    })
  }
  if (encoding !== 'UTF8') {
    findings.push({
      check: 'encoding',
      level: 'error',
      remedy: `Make it anew with createdb --encoding=UTF8 --template=template0, and move the data with pg_dump.`,
      says: `The database "${name}" is encoded in ${encoding}, which has no room for all languages.`,
    })
  }
  if (versionNumber < leastTried * 10_000) {
    findings.push({
      check: 'databaseVersion',
      level: 'warning',
      remedy: 'Move to a current version of Postgres.',
      says: `Postgres is ${version}; the newsroom is tried on ${leastTried} and newer.`,
    })
  }
  if (findings.length > 0) return findings
  return [
    { check, level: 'ok', says: `Postgres ${version}, the database "${name}" in ${encoding}` },
  ]
}

/** Embargoes and schedules go by the clocks of both. */
export const checkClock: Check = ({ database }) => {
  if (!database || database.problem !== null) return []
  const { clockAhead } = database
  const check = 'clock'
  const skew = Math.abs(clockAhead)
  if (skew < skewNoticed) {
    return [{ check, level: 'ok', says: 'The clocks of the database and of this machine agree' }]
  }
  return [
    {
      check,
      level: skew < skewTooMuch ? 'warning' : 'error',
      remedy: 'Let both machines keep their time with NTP.',
      says: `The database’s clock is ${formatDuration(skew)} ${clockAhead > 0 ? 'ahead of' : 'behind'} this machine’s: what is scheduled comes too ${clockAhead > 0 ? 'early' : 'late'} for one of them.`,
    },
  ]
}
