import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Config, Field } from 'payload'

import { pictureStorage } from '../../../src/storage/pictureStorage.ts'

const config = {
  collections: [
    { slug: 'media', fields: [], upload: true },
    { slug: 'posts', fields: [] },
  ],
} as unknown as Config

const amazon = { S3_BUCKET: 'pictures', S3_REGION: 'eu-central-1' }

const mediaWith = async (environment: Record<string, string>): Promise<CollectionConfig> => {
  const stored = await pictureStorage(environment as NodeJS.ProcessEnv)(structuredClone(config))
  return stored.collections!.find(({ slug }) => slug === 'media')!
}

/** What a stored picture’s address is read as. */
const addressOf = async (environment: Record<string, string>, filename: string) => {
  const { fields } = await mediaWith(environment)
  const url = fields.find((field) => 'name' in field && field.name === 'url') as Field & {
    hooks: { afterRead: ((args: object) => Promise<string>)[] }
  }
  return url.hooks.afterRead[0]!({ data: { filename }, value: `/api/media/file/${filename}` })
}

describe('the storage for pictures', () => {
  it('is the disk unless the environment names another', async () => {
    expect((await mediaWith({})).upload).toBe(true)
    expect((await mediaWith(amazon)).upload).toMatchObject({
      adapter: 's3',
      disableLocalStorage: true,
    })
  })

  it('has the same fields either way, with the same defaults', async () => {
    const shapes = await Promise.all(
      [{}, amazon, { ...amazon, S3_PREFIX: 'news' }].map(async (environment) =>
        (await mediaWith(environment)).fields.map((field) => [
          'name' in field && field.name,
          field.type,
          'defaultValue' in field && field.defaultValue,
        ]),
      ),
    )
    expect(shapes[0]).toHaveLength(3)
    expect(shapes[1]).toEqual(shapes[0])
    expect(shapes[2]).toEqual(shapes[0])
  })

  it('leaves the addresses of pictures to the newsroom, or gives them its own', async () => {
    expect(await addressOf(amazon, 'a.jpg')).toBe('/api/media/file/a.jpg')
    const S3_PUBLIC_URL = 'https://cdn.example/'
    expect(await addressOf({ ...amazon, S3_PUBLIC_URL }, 'a.jpg')).toBe('https://cdn.example/a.jpg')
    expect(await addressOf({ ...amazon, S3_PREFIX: 'news', S3_PUBLIC_URL }, 'a.jpg')).toBe(
      'https://cdn.example/news/a.jpg',
    )
  })
})
