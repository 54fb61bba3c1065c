import { InvalidConfiguration, type CollectionConfig, type Field } from 'payload'

import { flatFields } from './flatFields.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** What a collection of the project gets so that the newsroom can use it in place of its own. */
export type Needed = {
  fields: (Field & { name: string })[]
  hooks: Hooks
}

/** Fields of these types hold the same, whichever of them the project has chosen. */
const texts = ['text', 'textarea']

const holdsTheSame = (ours: Field, theirs: Field) =>
  ours.type === theirs.type || (texts.includes(ours.type) && texts.includes(theirs.type))

const target = (field: Field) => ('relationTo' in field ? JSON.stringify(field.relationTo) : '')

/**
 * A collection that the project has already, with the fields and hooks that the newsroom needs added.
 * Its own fields, hooks, access and views stay as they are; ours run after its own.
 * @throws InvalidConfiguration when it has a field of the same name for something else
 */
export const adoptCollection = (
  collection: CollectionConfig,
  { fields, hooks }: Needed,
  /** What to do about a field that is in the way, by its name. */
  mend: (name: string) => string,
): CollectionConfig => {
  const present = new Map(flatFields(collection.fields).map((field) => [field.path, field]))
  const added = fields.filter((field) => {
    const theirs = present.get(field.name)
    if (!theirs) return true
    if (!holdsTheSame(field, theirs) || target(field) !== target(theirs)) {
      throw new InvalidConfiguration(
        `newsroom(): your collection "${collection.slug}" has a field "${field.name}" of the type ${theirs.type}, where the newsroom keeps something else (${field.type}). ${mend(field.name)}`,
      )
    }
    return false
  })
  return {
    ...collection,
    fields: [...collection.fields, ...added],
    hooks: {
      ...collection.hooks,
      ...Object.fromEntries(
        Object.entries(hooks).map(([kind, functions]) => [
          kind,
          [...(collection.hooks?.[kind as keyof Hooks] ?? []), ...functions],
        ]),
      ),
    },
  }
}
