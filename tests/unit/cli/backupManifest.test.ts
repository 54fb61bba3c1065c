import { describe, expect, it } from '@jest/globals'

import { schemasIn } from '../../../src/cli/backup/readDump.ts'
import { readManifest, reasonAgainst, type Manifest } from '../../../src/cli/backup/manifest.ts'

const manifest: Manifest = {
  format: 1,
  kind: 'cluster',
  madeAt: '2026-01-01T00:00:00.000Z',
  migrations: ['20260101_first'],
  platform: 'linux-x64',
  postgres: 18,
  uploads: ['media'],
}
const here = {
  embedded: true,
  knownMigrations: ['20260101_first', '20260202_second'],
  platform: 'linux-x64',
  postgres: 18,
}

it('the schemas that a dump makes are in its list', () => {
  const list = [
    ';     Format: CUSTOM',
    '7; 2615 16389 SCHEMA - cms newsroom',
    '8; 2615 16390 SCHEMA - two words newsroom',
    '3412; 0 0 COMMENT - SCHEMA cms newsroom',
    '215; 1259 16391 TABLE cms articles newsroom',
  ]
  expect(schemasIn(list.join('\n'))).toEqual(['cms', 'two words'])
})

describe('an archive', () => {
  it('is restored by the version that made it and by later ones', () => {
    expect(reasonAgainst(manifest, here)).toBeNull()
  })

  it('is not restored by a version that does not know its tables', () => {
    const newer = { ...manifest, migrations: ['20260101_first', '20270101_later'] }
    expect(reasonAgainst(newer, here)).toMatch(/newer version .*20270101_later/)
  })

  it.each([
    [
      { embedded: false, postgres: null },
      /embedded Postgres, which a server of your own cannot take/,
    ],
    [{ postgres: 19 }, /Postgres 18 on linux-x64; here it is Postgres 19/],
    [{ platform: 'darwin-arm64' }, /here it is Postgres 18 on darwin-arm64/],
  ])('of files is not restored where they cannot be run: %j', (other, reason) => {
    expect(reasonAgainst(manifest, { ...here, ...other })).toMatch(reason)
  })

  it('of pg_dump is restored wherever there is a Postgres', () => {
    const dump: Manifest = { ...manifest, kind: 'dump' }
    expect(reasonAgainst(dump, { ...here, embedded: false, postgres: null })).toBeNull()
    expect(reasonAgainst(dump, { ...here, platform: 'darwin-arm64' })).toBeNull()
  })

  it('says of itself what it is', () => {
    expect(readManifest(JSON.stringify(manifest), 'a.tar')).toEqual(manifest)
    expect(() => readManifest('{"format":2}', 'a.tar')).toThrow(
      /a\.tar was made by a newer version/,
    )
    expect(() => readManifest('hello', 'a.tar')).toThrow(/a\.tar is not a backup/)
  })

  it.each([
    ['kind', 'files'],
    ['madeAt', undefined],
    ['migrations', undefined],
    ['migrations', '20260101_first'],
    ['platform', ''],
    ['postgres', '18'],
    ['uploads', undefined],
    ['uploads', { media: true }],
    ['uploads', ['../media']],
    ['uploads', ['..']],
    ['uploads', ['media', 'media']],
  ])('is damaged when its manifest says of %s: %j', (field, value) => {
    const text = JSON.stringify({ ...manifest, [field]: value })
    expect(() => readManifest(text, 'a.tar')).toThrow(
      new RegExp(`^a\\.tar is damaged: ${field} in its newsroom-backup\\.json cannot be right`),
    )
  })

  it.each(['null', '7', '{}', '{"format":"1"}'])('is damaged when its manifest is %s', (text) => {
    expect(() => readManifest(text, 'a.tar')).toThrow(/a\.tar is damaged/)
  })
})
