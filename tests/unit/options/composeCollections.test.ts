import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig } from 'payload'

import { composeCollections } from '../../../collections/compose.ts'
import { sanitizeOptions } from '../../../src/options/sanitizeOptions.ts'
import type { NewsroomOptions } from '../../../src/options/types.ts'
import { createAccess } from '../../../src/roles/access.ts'

const compose = (projects: CollectionConfig[], given: NewsroomOptions = {}) => {
  const options = sanitizeOptions(given)
  return composeCollections({ access: createAccess(options), options, projects })
}
const named = (collections: CollectionConfig[], slug: string) =>
  collections.find((collection) => collection.slug === slug)!
const fieldNames = ({ fields }: CollectionConfig) =>
  fields.map((field) => ('name' in field ? field.name : field.type))

const people: CollectionConfig = {
  slug: 'users',
  access: { read: () => true },
  auth: true,
  fields: [{ name: 'phone', type: 'text' }],
  hooks: { beforeChange: [({ data }) => data] },
}

describe('the collections of a project with a newsroom in it', () => {
  it('are the newsroom’s and the project’s', () => {
    const slugs = compose([{ slug: 'posts', fields: [] }]).map(({ slug }) => slug)
    expect(slugs).toEqual([
      ...[
        'articles',
        'media',
        'sections',
        'tags',
        'authors',
        'redirects',
        'stories',
        'users',
        'roles',
        'audit',
        'webhooks',
        'webhook-messages',
      ],
      'posts',
    ])
  })

  it('have the slugs that the options give them, wherever they point to each other', () => {
    const collections = compose([], { slugs: { media: 'pictures' } })
    expect(named(collections, 'pictures').upload).toBeTruthy()
    expect(JSON.stringify(named(collections, 'articles').fields)).toContain(
      '"relationTo":"pictures"',
    )
  })

  it('keep the project’s people, with the fields and guards that the newsroom needs', () => {
    const collections = compose([people])
    const users = named(collections, 'users')
    expect(collections.filter(({ slug }) => slug === 'users')).toHaveLength(1)
    expect(fieldNames(users)).toEqual(['phone', 'name', 'roles', 'limits', 'mayDo'])
    expect(users.access).toBe(people.access)
    expect(users.hooks?.beforeChange?.[0]).toBe(people.hooks?.beforeChange?.[0])
    expect(users.hooks?.afterOperation).toHaveLength(3)
    expect(people.fields).toHaveLength(1)
  })

  it('keep the project’s pictures and what is written about them', () => {
    const pictures: CollectionConfig = {
      slug: 'media',
      fields: [{ name: 'alt', type: 'text', required: true }],
      upload: true,
    }
    const media = named(compose([pictures]), 'media')
    expect(fieldNames(media)).toEqual(['alt', 'decorative', 'caption', 'credit', 'copyright'])
    expect(media.upload).toBe(true)
    // Ids are read whole, and words from the file.
    expect(media.hooks?.beforeOperation).toHaveLength(2)
    expect(media.fields[0]).toBe(pictures.fields[0])
  })

  it('can keep roles in a field of another name', () => {
    const theirs: CollectionConfig = {
      ...people,
      fields: [{ name: 'roles', type: 'select', options: ['admin', 'user'] }],
    }
    expect(() => compose([theirs])).toThrow(/"roles" of the type select.*rolesField/)
    const users = named(compose([theirs], { rolesField: 'newsroomRoles' }), 'users')
    expect(fieldNames(users)).toEqual(['roles', 'name', 'newsroomRoles', 'limits', 'mayDo'])
  })

  it.each<[string, CollectionConfig[], NewsroomOptions, RegExp]>([
    [
      'a slug is taken',
      [{ slug: 'tags', fields: [] }],
      {},
      /collection "tags" already.*slugs: \{ tags: 'news-tags' \}/,
    ],
    ['people cannot log in', [{ ...people, auth: false }], {}, /"users" has no `auth`/],
    [
      'a picture’s caption is something else',
      [{ slug: 'media', fields: [{ name: 'caption', type: 'number' }], upload: true }],
      {},
      /"caption" of the type number.*Rename yours/,
    ],
    [
      'a collection of the project’s own is overridden',
      [people],
      { overrides: { users: { fields: ({ defaultFields }) => defaultFields } } },
      /your project's own collection "users".*where you define it/,
    ],
  ])('are refused when %s', (_, projects, options, message) => {
    expect(() => compose(projects, options)).toThrow(message)
  })
})
