import { describe, expect, it } from '@jest/globals'
import type { Access, CollectionConfig, Field, PayloadRequest } from 'payload'

import { overrideCollection } from '../../../src/options/overrides/overrideCollection.ts'
import type { CollectionOverride } from '../../../src/options/types.ts'

const guard = () => undefined
const staffOnly: Access = () => ({ staff: { equals: true } })

const ours: CollectionConfig = {
  slug: 'articles',
  access: { read: () => true, update: staffOnly },
  fields: [
    { name: 'headline', type: 'text', required: true },
    { type: 'row', fields: [{ name: 'section', type: 'relationship', relationTo: 'sections' }] },
    {
      name: 'related',
      type: 'group',
      fields: [{ name: 'items', type: 'text', access: { update: () => false }, hasMany: true }],
    },
  ],
  hooks: { beforeChange: [guard] },
  trash: true,
  versions: { drafts: true },
}

const override = (changes: CollectionOverride) => overrideCollection(ours, changes, 'articles')
const changed = (changes: Partial<CollectionConfig>) =>
  override({ collection: ({ defaultCollection }) => ({ ...defaultCollection, ...changes }) })

const allowed = (access: Access | undefined) =>
  access?.({ req: {} as PayloadRequest } as Parameters<Access>[0])

describe('a collection as a project wants it', () => {
  it('is the newsroom’s own when nothing is asked for', () => {
    expect(override({})).toBe(ours)
  })

  it('has fields beside the newsroom’s', () => {
    const kicker: Field = { name: 'kicker', type: 'text' }
    const { fields } = override({ fields: ({ defaultFields }) => [kicker, ...defaultFields] })
    expect(fields[0]).toEqual(kicker)
    expect(fields).toHaveLength(4)
  })

  it('may lay the newsroom’s fields out anew and set their admin', () => {
    const [headline, ...rest] = ours.fields
    const { fields } = override({
      fields: () => [
        { type: 'tabs', tabs: [{ fields: rest, label: 'More' }] },
        { ...headline, admin: { hidden: true } } as Field,
      ],
    })
    expect(fields[1]).toMatchObject({ admin: { hidden: true }, name: 'headline' })
  })

  it('may leave out what is no data, and must keep what saves the form', () => {
    const form: CollectionConfig = {
      ...ours,
      admin: { components: { edit: { beforeDocumentControls: ['saving'] } } },
      fields: [{ name: 'notice', type: 'ui', admin: {} }, ...ours.fields],
    }
    const withAdmin = (admin: CollectionConfig['admin']) =>
      overrideCollection(
        form,
        { collection: () => ({ ...form, admin, fields: ours.fields }) },
        'articles',
      )
    const beforeDocumentControls = ['mine', 'saving']
    expect(withAdmin({ components: { edit: { beforeDocumentControls } } }).fields).toHaveLength(3)
    expect(() => withAdmin({ components: {} })).toThrow('beforeDocumentControls')
  })

  it('leaves what it was given as it was', () => {
    const before = [...ours.fields]
    override({ fields: ({ defaultFields }) => (defaultFields.reverse(), defaultFields) })
    expect(ours.fields).toEqual(before)
  })

  it('allows nobody more than the newsroom does', async () => {
    const { access } = changed({ access: { read: () => false, update: () => true } })
    expect(await allowed(access?.read)).toBe(false)
    expect(await allowed(access?.update)).toEqual({ staff: { equals: true } })
  })

  it('allows where both conditions hold', async () => {
    const own = { desk: { equals: 1 } }
    const { access } = changed({ access: { update: () => own } })
    expect(await allowed(access?.update)).toEqual({ and: [{ staff: { equals: true } }, own] })
  })

  it('keeps the access that the newsroom asks for where the project is silent', async () => {
    const { access } = changed({ access: {} })
    expect(await allowed(access?.update)).toEqual({ staff: { equals: true } })
  })

  it('keeps a field from being written that the newsroom writes itself', async () => {
    const open = { update: () => true }
    const { fields } = override({
      fields: ({ defaultFields }) =>
        defaultFields.map((field) =>
          'name' in field && field.name === 'related'
            ? { ...field, fields: [{ name: 'items', type: 'text', access: open, hasMany: true }] }
            : field,
        ) as Field[],
    })
    const group = fields[2] as { fields: { access: { update: Access } }[] }
    expect(await allowed(group.fields[0]!.access.update)).toBe(false)
  })

  it.each<[string, CollectionOverride, RegExp]>([
    [
      'a field that the newsroom needs is missing',
      { fields: ({ defaultFields }) => defaultFields.slice(1) },
      /overrides: \{ articles \}.*"headline" is missing.*admin\.hidden/,
    ],
    [
      'one inside a group is missing',
      {
        fields: ({ defaultFields }) => [
          ...defaultFields.slice(0, 2),
          { name: 'related', type: 'group', fields: [] },
        ],
      },
      /"related\.items" is missing/,
    ],
    [
      'a field is stored otherwise',
      {
        fields: ({ defaultFields }) => [
          { name: 'headline', type: 'text', localized: true },
          ...defaultFields.slice(1),
        ],
      },
      /`localized` of the field "headline" is true, and must stay false/,
    ],
    [
      'the slug is another',
      { collection: ({ defaultCollection }) => ({ ...defaultCollection, slug: 'posts' }) },
      /newsroom\(\{ slugs \}\)/,
    ],
    [
      'a hook is left out',
      { collection: ({ defaultCollection }) => ({ ...defaultCollection, hooks: {} }) },
      /hooks\.beforeChange.*beside yours/,
    ],
    [
      'the trash is off',
      { collection: ({ defaultCollection }) => ({ ...defaultCollection, trash: false }) },
      /`trash`/,
    ],
    [
      'drafts are off',
      { collection: ({ defaultCollection }) => ({ ...defaultCollection, versions: true }) },
      /drafts/,
    ],
  ])('is refused when %s', (_, changes, message) => {
    expect(() => override(changes)).toThrow(message)
  })

  it('takes no more kinds of files than the newsroom does', () => {
    const pictures: CollectionConfig = {
      slug: 'media',
      fields: [],
      upload: { mimeTypes: ['image/png', 'image/webp'] },
    }
    const taking = (mimeTypes: string[] | undefined) =>
      overrideCollection(
        pictures,
        { collection: (args) => ({ ...args.defaultCollection, upload: { mimeTypes } }) },
        'media',
      )
    expect(taking(['image/png']).upload).toEqual({ mimeTypes: ['image/png'] })
    expect(() => taking(['image/svg+xml'])).toThrow(
      /image\/svg\+xml.*Take some or all of image\/png/,
    )
    expect(() => taking(undefined)).toThrow(/files are taken/)
  })
})
