import { describe, expect, it } from '@jest/globals'

import { readS3Settings } from '../../../src/storage/readS3Settings.ts'

const whole = {
  S3_ACCESS_KEY_ID: 'id',
  S3_BUCKET: 'pictures',
  S3_ENDPOINT: 'https://s3.example',
  S3_FORCE_PATH_STYLE: 'true',
  S3_PREFIX: '/news/pictures/',
  S3_PUBLIC_URL: 'https://cdn.example/',
  S3_REGION: 'eu-central-1',
  S3_SECRET_ACCESS_KEY: 'secret',
}

describe('the storage for pictures', () => {
  it('is the disk when no other is named', () => {
    expect(readS3Settings({})).toBeNull()
    expect(readS3Settings({ S3_BUCKET: '', S3_REGION: ' ' })).toBeNull()
  })

  it('is the one that the environment names', () => {
    expect(readS3Settings(whole)).toEqual({
      accessKeyId: 'id',
      bucket: 'pictures',
      endpoint: 'https://s3.example',
      forcePathStyle: true,
      prefix: 'news/pictures',
      publicUrl: 'https://cdn.example',
      region: 'eu-central-1',
      secretAccessKey: 'secret',
    })
  })

  it('needs no keys where the machine has a role, and no region beside an endpoint', () => {
    expect(readS3Settings({ S3_BUCKET: 'pictures', S3_REGION: 'eu-central-1' })).toEqual({
      bucket: 'pictures',
      forcePathStyle: false,
      prefix: '',
      region: 'eu-central-1',
    })
    expect(
      readS3Settings({ S3_BUCKET: 'pictures', S3_ENDPOINT: 'http://127.0.0.1:9000' })?.region,
    ).toBe('us-east-1')
  })

  it.each([
    [{ ...whole, S3_BUCKET: '' }, /^S3_ACCESS_KEY_ID is set but S3_BUCKET is not\./],
    [{ ...whole, S3_ENDPOINT: '', S3_REGION: '' }, /neither S3_REGION nor S3_ENDPOINT/],
    [{ ...whole, S3_SECRET_ACCESS_KEY: '' }, /only one is set\. Set both/],
    [{ ...whole, S3_ENDPOINT: 's3.example' }, /S3_ENDPOINT is "s3\.example", which is no address/],
    [{ ...whole, S3_PUBLIC_URL: 'cdn' }, /S3_PUBLIC_URL is "cdn"/],
    [{ ...whole, S3_FORCE_PATH_STYLE: 'yes' }, /S3_FORCE_PATH_STYLE is "yes"/],
  ])('is refused half set: %#', (variables, message) => {
    expect(() => readS3Settings(variables)).toThrow(message)
  })
})
