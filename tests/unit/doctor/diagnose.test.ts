import { describe, expect, it } from '@jest/globals'

import { isAtLeast } from '../../../src/cli/doctor/checkInstallation.ts'
import { describeFindings, diagnose } from '../../../src/cli/doctor/diagnose.ts'
import type { DatabaseFacts, Facts, Finding } from '../../../src/cli/doctor/facts.ts'
import { healthy } from './healthy.ts'

/** What is wrong in a healthy set-up in which this is different. */
const complaints = (changes: Partial<Facts>): Finding[] =>
  diagnose({ ...healthy, ...changes }).filter(({ level }) => level !== 'ok')

/** The one thing that is wrong, as `level check: sentence`; the remedy must be there. */
const complaint = (changes: Partial<Facts>): string => {
  const found = complaints(changes)
  expect(found).toHaveLength(1)
  const [{ check, level, remedy, says }] = found as [Finding]
  expect(remedy ?? says).toMatch(/[.)a-zA-Z*]$/)
  return `${level} ${check}: ${says}`
}

type Server = Extract<DatabaseFacts, { problem: null }>
const database = (changes: Partial<Server>) => ({
  database: { ...(healthy.database as Server), ...changes },
})
const settings = (changes: Partial<NonNullable<Facts['settings']>>) => ({
  settings: { ...healthy.settings!, ...changes },
})
const schema = (changes: Partial<NonNullable<Facts['schema']>>) => ({
  schema: { ...healthy.schema!, ...changes },
})
const work = (changes: Partial<NonNullable<Facts['work']>>) => ({
  work: { ...healthy.work!, ...changes },
})
const people = (changes: Partial<NonNullable<Facts['people']>>) => ({
  people: { ...healthy.people!, ...changes },
})
const packages = (...more: Facts['packages']) => ({ packages: [...healthy.packages, ...more] })
const folder = (changes: Partial<Facts['folders'][number]>) => ({
  folders: [{ ...healthy.folders[0]!, ...changes }],
})

describe('the doctor', () => {
  it('finds nothing wrong in a healthy set-up, and says what it looked at', () => {
    expect(complaints({})).toEqual([])
    expect(diagnose(healthy).map(({ check }) => check)).toEqual([
      ...['node', 'payload', 'copies', 'secret', 'address', 'database', 'clock', 'migrations'],
      ...['tables', 'languages', 'delivery', 'timeZone', 'disk.media', 'worker', 'jobs'],
      'administrator',
    ])
  })

  it('says nothing of what it could not find out', () => {
    expect(
      complaints({
        database: null,
        delivery: null,
        folders: [],
        packages: [],
        people: null,
        schema: null,
        settings: null,
        storedTimeZone: null,
        work: null,
      }),
    ).toEqual([])
  })

  it('tells in lines what is wrong and what to do, with a count', () => {
    expect(
      describeFindings([
        { check: 'a', level: 'ok', says: 'A is well' },
        { check: 'b', level: 'error', remedy: 'Mend B.', says: 'B is broken.' },
      ]),
    ).toBe('✓ A is well\n✗ B is broken.\n    Mend B.\n\n1 error, no warnings')
  })
})

describe('the doctor of the installation', () => {
  it.each([
    ['20.9.0', '20.9.0', true],
    ['20.10.0', '20.9.0', true],
    ['20.8.9', '20.9.0', false],
    ['3.90.1-canary.2', '3.90.1', true],
  ])('takes %s for at least %s: %s', (version, least, expected) => {
    expect(isAtLeast(version, least)).toBe(expected)
  })

  it('refuses an old Node', () => {
    expect(complaint({ node: '18.20.0' })).toMatch(/^error node: This is Node 18.20.0; .*20.9/)
  })

  it('names Payload packages of another version', () => {
    const other = {
      name: '@payloadcms/next',
      path: 'node_modules/@payloadcms/next',
      version: '3.90.2',
    }
    expect(complaint(packages(other))).toBe(
      'error payload: Payload is 3.90.1, but not all of it: @payloadcms/next is 3.90.2 (node_modules/@payloadcms/next).',
    )
  })

  it('refuses an old Payload', () => {
    const old = healthy.packages.map((each) => ({ ...each, version: '3.80.0' }))
    expect(complaint({ packages: old })).toMatch(/^error payload: Payload is 3.80.0; .*3.90.1/)
  })

  it('names a second React, and where it is', () => {
    const second = { name: 'react', path: 'node_modules/old/node_modules/react', version: '18.3.1' }
    expect(complaint(packages(second))).toMatch(
      /^error copies: There are 2 copies of react: .*18.3.1 in node_modules\/old/,
    )
  })

  it('minds copies of Drizzle only where they differ', () => {
    const copy = (place: string, version: string) => ({
      name: 'drizzle-orm',
      path: `node_modules/${place}/node_modules/drizzle-orm`,
      version,
    })
    expect(complaints(packages(copy('a', '0.44.7'), copy('b', '0.44.7')))).toEqual([])
    expect(complaint(packages(copy('a', '0.44.7'), copy('b', '0.45.0')))).toMatch(/^error copies/)
  })
})

describe('the doctor of the settings', () => {
  it('says why the config cannot be loaded', () => {
    expect(complaint({ problem: 'PORT is "x".' })).toBe('error settings: PORT is "x".')
  })

  it.each([
    ['', /^error secret: There is no secret/],
    ['YOUR_SECRET_HERE', /^error secret: .*stands in examples/],
    ['abcdefgh', /^error secret: .*can be guessed: it has 8 characters/],
    ['a'.repeat(40), /^error secret: .*can be guessed: it has 40 characters, 1 different/],
    ['6d4e2c6be9e2f1d0a37c', /^warning secret: .*20 characters/],
  ])('judges the secret %j, and never shows it', (secret, expected) => {
    const said = complaint(settings({ secret }))
    expect(said).toMatch(expected)
    if (secret) expect(said).not.toContain(secret)
  })

  it('wants an address where others can reach the newsroom', () => {
    expect(complaint(settings({ serverUrl: '' }))).toMatch(/^warning address: .*0\.0\.0\.0/)
    expect(complaints({ host: '127.0.0.1', ...settings({ serverUrl: '' }) })).toEqual([])
  })

  it.each([
    ['newsroom', /^error address: .*"newsroom", is none/],
    ['https://newsroom.example/cms', /^error address: .*has a path/],
    ['http://newsroom.example', /^warning address: .*without encryption/],
  ])('minds the address %s', (serverUrl, expected) => {
    expect(complaint(settings({ serverUrl }))).toMatch(expected)
  })

  it('minds a time zone that is unknown, or not that of the option', () => {
    expect(complaint({ storedTimeZone: 'Asia/Pyeongyang' })).toMatch(/^error timeZone: .*not known/)
    expect(complaint({ storedTimeZone: 'Asia/Tokyo' })).toMatch(
      /^warning timeZone: The option timeZone is Asia\/Seoul, .*Asia\/Tokyo/,
    )
  })
})

describe('the doctor of the database', () => {
  it('says why it cannot be used, and looks no further', () => {
    expect(complaint({ database: { problem: 'the user or the password is wrong.' } })).toMatch(
      /^error database: .*the password is wrong/,
    )
  })

  it('waits for one that is yet to be made', () => {
    expect(complaint({ database: null, hasDatabase: false, ...settings({ secret: '' }) })).toBe(
      'warning database: There is no database yet.',
    )
  })

  it.each([
    [{ inRecovery: true }, /^error database: .*standby/],
    [{ encoding: 'SQL_ASCII' }, /^error encoding: .*SQL_ASCII/],
    [{ version: '13.2', versionNumber: 130_002 }, /^warning databaseVersion: Postgres is 13.2/],
    [{ clockAhead: -20_000 }, /^warning clock: .*20 s behind/],
    [{ clockAhead: 120_000 }, /^error clock: .*2 min 0 s ahead of/],
  ])('minds %j', (changes, expected) => {
    expect(complaint(database(changes))).toMatch(expected)
  })

  it('names migrations that have not run, and none of what they would bring', () => {
    expect(
      complaint(
        schema({
          migrations: { applied: [], known: ['20260101_first', '20260202_second'] },
          missing: { columns: ['articles.kicker'], indexes: [], tables: [] },
        }),
      ),
    ).toBe('error migrations: These migrations have not run yet: 20260101_first, 20260202_second.')
  })

  it('knows an empty database', () => {
    expect(
      complaint(schema({ empty: true, locales: null, migrations: { applied: [], known: ['a'] } })),
    ).toMatch(/^error migrations: The database is empty/)
  })

  it('names migrations of a newer version', () => {
    const applied = [...healthy.schema!.migrations.applied, { batch: 2, name: '20270101_new' }]
    expect(complaint(schema({ migrations: { applied, known: ['20260101_first'] } }))).toMatch(
      /^warning migrations: .*20270101_new.*newer version/,
    )
  })

  it('warns of tables that were pushed', () => {
    const applied = [{ batch: -1, name: 'dev' }]
    expect(complaint(schema({ migrations: { applied, known: [] } }))).toMatch(
      /^warning migrations: .*push/,
    )
  })

  it('names what the config has and the database has not', () => {
    const missing = { columns: ['articles.kicker'], indexes: [], tables: ['desks'] }
    expect(complaint(schema({ missing }))).toBe(
      'error tables: The database lacks what the config has: desks, articles.kicker.',
    )
  })

  it('names missing indexes, some of many', () => {
    const indexes = Array.from({ length: 11 }, (_, index) => `index_${index}`)
    expect(complaint(schema({ missing: { columns: [], indexes, tables: [] } }))).toMatch(
      /^error indexes: .*index_0, .*index_7 and 3 more/,
    )
  })

  it('names languages that the database does not know', () => {
    expect(complaint(settings({ locales: ['en', 'ko', 'ja'] }))).toMatch(
      /^error languages: .*the languages ja:/,
    )
  })

  it('names extensions that are not installed', () => {
    expect(complaint(schema({ missingExtensions: ['postgis'] }))).toMatch(
      /^error extensions: .*postgis/,
    )
  })
})

describe('the doctor of folders', () => {
  it.each([
    [1024 ** 3, /^warning disk.media: 1\.0 GB of 100 GB are free/],
    [100 * 1024 ** 2, /^error disk.media: 100 MB of 100 GB are free/],
  ])('minds a disk with %d bytes left', (free, expected) => {
    expect(complaint(folder({ free }))).toMatch(expected)
  })

  it('minds a folder that cannot be written', () => {
    expect(complaint(folder({ writeProblem: 'EACCES' }))).toMatch(
      /^error writable.media: .*\/srv\/media: EACCES/,
    )
  })
})

describe('the doctor of delivery', () => {
  it('minds articles that are public and that readers do not have', () => {
    expect(complaint({ delivery: { hasRows: false, isPublic: true } })).toMatch(
      /^error delivery: Articles are public/,
    )
    expect(complaints({ delivery: { hasRows: false, isPublic: false } })).toEqual([])
  })
})

describe('the doctor of the work', () => {
  it('says since when jobs wait for a worker', () => {
    expect(complaint(work({ overdue: { count: 3, since: 1_010_000 - 600_000 } }))).toMatch(
      /^error worker: 3 jobs wait since 10 min 0 s/,
    )
  })

  it.each([
    [null, /not been heard of yet/],
    [1_010_000 - 300_000, /not been heard of for 5 min 0 s/],
  ])('minds a running newsroom whose worker was last well at %p', (aliveAt, expected) => {
    expect(complaint(work({ aliveAt }))).toMatch(expected)
    expect(complaints(work({ aliveAt, running: false }))).toEqual([])
  })

  it('says what failed, and why', () => {
    const failed = [{ error: 'Section is missing', id: 7, what: 'schedulePublish' }]
    expect(complaint(work({ failed }))).toBe(
      'warning jobs: A job has failed for good: schedulePublish (job 7: Section is missing).',
    )
  })
})

describe('the doctor of people', () => {
  it.each([
    [{ administrators: 0, all: 0 }, /^warning administrator: Nobody has an account/],
    [{ administrators: 0 }, /^error administrator: Nobody is an administrator/],
    [{ demoLogins: ['editor@newsroom.example'] }, /^error demoLogins: .*editor@newsroom.example/],
  ])('minds %j', (changes, expected) => {
    expect(complaint(people(changes))).toMatch(expected)
  })

  it('leaves demo logins alone where only this machine can reach them', () => {
    const changes = people({ demoLogins: ['editor@newsroom.example'] })
    expect(complaints({ host: '127.0.0.1', ...changes })).toEqual([])
  })
})
