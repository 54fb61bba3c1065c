import { InvalidConfiguration, type Field } from 'payload'

import { bothAllow } from './bothAllow.ts'
import { flatFields, type NamedField } from './flatFields.ts'
import { requireHooks } from './requireHooks.ts'

/** What may not differ: it decides how the data is stored and read. */
const settled = ['type', 'localized', 'hasMany', 'relationTo', 'virtual', 'unique'] as const

const setting = (field: NamedField, name: (typeof settled)[number]) =>
  JSON.stringify((field as unknown as Record<string, unknown>)[name] ?? false)

const differing = (ours: NamedField, theirs: NamedField) =>
  settled.find((name) => setting(ours, name) !== setting(theirs, name))

/**
 * The fields that a project gives, of which those that the newsroom needs are as it needs them;
 * access to those becomes narrower at most.
 * @throws InvalidConfiguration that names the field, and how to mend it
 */
export const requireFields = ({
  fields,
  needed,
  where,
}: {
  fields: Field[]
  needed: Field[]
  where: string
}): Field[] => {
  const given = new Map(flatFields(fields).map((field) => [field.path, field]))
  const ours = new Map(flatFields(needed).map((field) => [field.path, field]))
  for (const [path, field] of ours) {
    const theirs = given.get(path)
    if (!theirs) {
      throw new InvalidConfiguration(
        `${where}: the field "${path}" is missing, which the newsroom needs. Keep it among defaultFields; to hide it in the admin, set its admin.hidden.`,
      )
    }
    const name = differing(field, theirs)
    if (name) {
      throw new InvalidConfiguration(
        `${where}: \`${name}\` of the field "${path}" is ${setting(theirs, name)}, and must stay ${setting(field, name)}. Spread the field from defaultFields and change other settings only, or add a field of another name.`,
      )
    }
    if ('hooks' in field) {
      requireHooks(field.hooks, 'hooks' in theirs ? theirs.hooks : undefined, `${where}, ${path}`)
    }
  }
  return withNarrowedAccess(fields, ours)
}

type FieldWithAccess = Field & { access?: Record<string, (args: never) => unknown> }

const withNarrowedAccess = (
  fields: Field[],
  ours: ReadonlyMap<string, NamedField>,
  parent = '',
): Field[] =>
  fields.map((field): Field => {
    if (field.type === 'tabs') {
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({
          ...tab,
          fields: withNarrowedAccess(
            tab.fields,
            ours,
            'name' in tab && tab.name ? `${parent}${tab.name}.` : parent,
          ),
        })),
      }
    }
    const path = 'name' in field && field.name ? `${parent}${field.name}` : null
    const inner =
      'fields' in field && field.type !== 'array'
        ? {
            ...field,
            fields: withNarrowedAccess(field.fields, ours, path === null ? parent : `${path}.`),
          }
        : field
    const needed = path === null ? undefined : (ours.get(path) as FieldWithAccess | undefined)
    if (!needed?.access) return inner as Field
    const own = (field as FieldWithAccess).access
    return {
      ...inner,
      access: {
        ...own,
        ...Object.fromEntries(
          Object.entries(needed.access).map(([operation, access]) => [
            operation,
            own?.[operation] ? bothAllow(access, own[operation]) : access,
          ]),
        ),
      },
    } as Field
  })
