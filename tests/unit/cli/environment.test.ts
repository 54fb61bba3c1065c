import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { readEnvironment } from '../../../src/cli/environment.ts'
import { projectRoot } from '../../../src/cli/projectRoot.ts'
import { s3Variables } from '../../../src/storage/readS3Settings.ts'

const former = { ...process.env }
// Empty, not absent, so that a developer's own `.env` does not speak up.
const nothingSet = {
  ...Object.fromEntries(s3Variables.map((name) => [name, ''])),
  DATABASE_URL: '',
  DELIVERY_CACHE_MB: '',
  HOST: '',
  NEWSROOM_DATA_DIR: '',
  PAYLOAD_SECRET: '',
  PORT: '',
}
const own = { DATABASE_URL: 'postgres://desk@db/news', PAYLOAD_SECRET: 'secret' }

beforeEach(() => void Object.assign(process.env, nothingSet))
afterEach(() => void Object.assign(process.env, nothingSet, former))

function read(settings: Record<string, string>) {
  Object.assign(process.env, settings)
  return readEnvironment()
}

describe('the settings', () => {
  it('are those of a newsroom for this machine alone when nothing is set', () => {
    expect(read({})).toEqual({
      dataDir: path.join(projectRoot, '.data'),
      databaseUrl: null,
      host: '127.0.0.1',
      port: 3000,
    })
  })

  it('open it to all networks with a database of one’s own', () => {
    expect(read(own)).toMatchObject({ databaseUrl: own.DATABASE_URL, host: '0.0.0.0' })
  })

  it('let HOST decide', () => {
    expect(read({ ...own, HOST: '::1' }).host).toBe('::1')
    expect(read({ DATABASE_URL: '', HOST: '0.0.0.0' }).host).toBe('0.0.0.0')
  })

  it('make the data directory absolute, for everything that is started', () => {
    read({ NEWSROOM_DATA_DIR: 'here' })
    expect(process.env.NEWSROOM_DATA_DIR).toBe(path.resolve('here'))
  })

  it.each(['0', '70000', '-1', 'http', '30.5', '0x1F'])('refuse the port %s', (PORT) => {
    expect(() => read({ PORT })).toThrow(`PORT is "${PORT}"`)
  })

  it('refuse a database of one’s own without a secret of one’s own', () => {
    expect(() => read({ DATABASE_URL: own.DATABASE_URL })).toThrow(/openssl rand -hex 32/)
  })

  it.each(['much', '-1', '1.5', '64MB', '100000'])('refuse memory of %s MB', (size) => {
    expect(() => read({ DELIVERY_CACHE_MB: size })).toThrow(`DELIVERY_CACHE_MB is "${size}"`)
  })

  it('refuse half a storage for pictures', () => {
    const error = /^S3_REGION is set but S3_BUCKET is not\./
    expect(() => read({ S3_REGION: 'eu-central-1' })).toThrow(error)
  })
})
