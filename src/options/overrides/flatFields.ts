import type { Field } from 'payload'

/** A field with a name, and where it stands: `relatedNews.items`. */
export type NamedField = Field & { name: string; path: string }

/**
 * The fields of a collection that hold data, by path, whatever rows, tabs and collapsibles they are
 * laid out in. Looks into groups, and not into arrays and blocks.
 */
export const flatFields = (fields: Field[], parent = ''): NamedField[] =>
  fields.flatMap((field): NamedField[] => {
    if (field.type === 'ui') return []
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        flatFields(tab.fields, 'name' in tab && tab.name ? `${parent}${tab.name}.` : parent),
      )
    }
    const named: NamedField[] =
      'name' in field && field.name
        ? [{ ...field, name: field.name, path: `${parent}${field.name}` } as NamedField]
        : []
    if (field.type === 'row' || field.type === 'collapsible') {
      return flatFields(field.fields, parent)
    }
    if (field.type === 'group') {
      const own = 'name' in field && field.name ? `${parent}${field.name}.` : parent
      return [...named, ...flatFields(field.fields, own)]
    }
    return named
  })
