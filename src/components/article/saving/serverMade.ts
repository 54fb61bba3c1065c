import type { FormState } from 'payload'

const at = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[name]
          : undefined,
      values,
    )

const isPlain = (value: unknown) => value === null || typeof value !== 'object'

const same = (one: unknown, other: unknown) => (one ?? null) === (other ?? null)

/**
 * What the newsroom made of the values that were sent, such as the slug of a headline, for the fields
 * that nobody has touched since. Texts with marks, lists and rows are the form's own: what is written
 * in it is never taken back.
 * @returns the fields to be updated in the form
 */
export const serverMade = ({
  doc,
  fields,
  sent,
}: {
  doc: Record<string, unknown>
  fields: FormState
  sent: Record<string, unknown>
}): FormState =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([path, field]) => {
      if (path === '_status' || field.rows || field.disableFormData) return []
      const stored = at(doc, path)
      const before = at(sent, path)
      const made = isPlain(stored) && isPlain(before) && !same(stored, before)
      if (!made || stored === undefined || !same(field.value, before)) return []
      return [[path, { ...field, initialValue: stored, value: stored }]]
    }),
  )
