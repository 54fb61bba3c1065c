import fs from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Field, GlobalConfig } from 'payload'

import { composeCollections } from '../../../collections/compose.ts'
import { newsroomGlobal } from '../../../collections/newsroom/index.ts'
import { projectRoot } from '../../../src/cli/projectRoot.ts'
import { sanitizeOptions } from '../../../src/options/sanitizeOptions.ts'
import { createAccess } from '../../../src/roles/access.ts'
import { dictionaries } from '../../../src/translations/dictionaries.ts'
import { en, type NewsroomTranslationKey } from '../../../src/translations/en.ts'
import { inEnglish } from '../../../src/translations/sentence.ts'
import { holesIn } from './holesIn.ts'

const keys = Object.keys(en) as NewsroomTranslationKey[]
/** The traditional script is for a native editor to write. */
const complete = Object.keys(dictionaries).filter((language) => language !== 'mn-Mong')

const sourcesIn = (folder: string): string[] =>
  fs
    .readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.tsx?$/.test(name))
    .map((entry) => path.join(entry.parentPath, entry.name))

const sources = ['collections', 'fields', 'src']
  .flatMap(sourcesIn)
  .filter((file) => !/src\/(translations|app|cli)\/|payload-types|migrations/.test(file))
  .map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }))

describe('the words of the admin UI, in all its languages', () => {
  it.each(complete)('are all there in %s', (language) => {
    expect(Object.keys(dictionaries[language]!).sort()).toEqual([...keys].sort())
  })

  it.each(Object.entries(dictionaries))('have in %s what is filled in in English', (_, words) => {
    for (const [key, text] of Object.entries(words)) {
      expect([key, holesIn(text!)]).toEqual([key, holesIn(en[key as NewsroomTranslationKey])])
    }
  })

  it.each(complete.filter((language) => language !== 'en'))(
    'are translated in %s, not copied',
    (language) => {
      const copied = keys.filter((key) => dictionaries[language]![key] === en[key])
      expect(copied).toEqual([])
    },
  )

  it('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n')
    const families = ['area_', 'permission_', 'wireError_']
    const unused = keys.filter(
      (key) => !all.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
    )
    expect(unused).toEqual([])
  })

  it('are taken from the translations wherever they are said', () => {
    const direct = sources.filter(({ text }) => /\('newsroom:/.test(text))
    expect(direct.map(({ file }) => file)).toEqual([])
  })

  it('are the same whether a person reads them or a log', () => {
    expect(inEnglish({ key: 'savedAt', values: { time: '14:03' } })).toBe('Saved at 14:03')
    expect(inEnglish({ key: 'savedAt' })).toBe('Saved at {{time}}')
  })
})

/** A label that Payload asks in each language, or that has them all. */
const isTranslated = (label: unknown) =>
  typeof label === 'function' ||
  (typeof label === 'object' && label !== null && complete.every((language) => language in label))

/** The fields that a person meets in the admin. */
const shownIn = (fields: Field[], place: string): { field: Field; place: string }[] =>
  fields.flatMap((field) => {
    const admin = field.admin as { disabled?: boolean; hidden?: boolean } | undefined
    const name = 'name' in field ? `${place}.${field.name}` : place
    if (admin?.hidden || admin?.disabled || field.type === 'ui') return []
    const inner = 'fields' in field ? shownIn(field.fields as Field[], name) : []
    return 'name' in field ? [{ field, place: name }, ...inner] : inner
  })

const options = sanitizeOptions()
const access = createAccess(options)
const entities: (CollectionConfig | GlobalConfig)[] = [
  ...composeCollections({ access, options, projects: [] }),
  newsroomGlobal({ access, options }),
]

/** Fields of Payload's own, which it names in every language of its admin; and what nobody sees. */
const exempt = ['users.apiKey', 'users.enableAPIKey', 'stories.id']

describe('the labels of the admin UI', () => {
  it.each(entities.map((entity) => [entity.slug, entity] as const))(
    'of %s are translated',
    (_, entity) => {
      const names =
        'labels' in entity
          ? [entity.labels?.singular, entity.labels?.plural]
          : [(entity as GlobalConfig).label]
      expect([...names, entity.admin?.group].map(isTranslated)).not.toContain(false)
    },
  )

  it.each(
    entities
      .flatMap(({ fields, slug }) => shownIn(fields, slug))
      .filter(({ place }) => !exempt.includes(place))
      .map(({ field, place }) => [place, field] as const),
  )('of %s are translated', (_, field) => {
    expect(isTranslated('label' in field ? field.label : undefined)).toBe(true)
    const description = (field.admin as { description?: unknown } | undefined)?.description
    expect(description === undefined || isTranslated(description)).toBe(true)
  })
})
