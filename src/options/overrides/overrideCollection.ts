import { InvalidConfiguration, type CollectionConfig } from 'payload'

import type { CollectionOverride } from '../types.ts'
import { bothAllow } from './bothAllow.ts'
import { requireFields } from './requireFields.ts'
import { requireHooks } from './requireHooks.ts'

/**
 * A collection of the newsroom as a project wants it: with fields, hooks, words and views of its own.
 * What the newsroom needs must still be there, and access only ever becomes narrower: who the
 * project's access functions allow in still needs the permission that the newsroom asks for.
 * @param name what the collection is called in `newsroom({ overrides })`
 * @throws InvalidConfiguration that says what is missing, and how to mend it
 */
export const overrideCollection = (
  defaultCollection: CollectionConfig,
  { collection, fields }: CollectionOverride = {},
  name: string,
): CollectionConfig => {
  const where = `newsroom({ overrides: { ${name} } })`
  const withFields = fields
    ? { ...defaultCollection, fields: fields({ defaultFields: [...defaultCollection.fields] }) }
    : defaultCollection
  const result = collection?.({ defaultCollection: withFields }) ?? withFields
  if (result === defaultCollection) return result

  requireShape(defaultCollection, result, where)
  requireHooks(defaultCollection.hooks, result.hooks, where)
  return {
    ...result,
    access: narrowed(defaultCollection.access, result.access),
    fields: requireFields({ fields: result.fields, needed: defaultCollection.fields, where }),
  }
}

type CollectionAccess = NonNullable<CollectionConfig['access']>

const narrowed = (
  ours: CollectionAccess = {},
  theirs: CollectionAccess = {},
): CollectionAccess => ({
  ...theirs,
  ...Object.fromEntries(
    Object.entries(ours).map(([operation, access]) => {
      const other = theirs[operation as keyof CollectionAccess]
      return [operation, other ? bothAllow(access, other) : access]
    }),
  ),
})

const requireShape = (ours: CollectionConfig, theirs: CollectionConfig, where: string) => {
  const refuse = (what: string) => {
    throw new InvalidConfiguration(`${where}: ${what}`)
  }
  if (theirs.slug !== ours.slug) {
    refuse(
      `the slug was changed from "${ours.slug}" to "${theirs.slug}". Name slugs in newsroom({ slugs }) instead, so that all that points to the collection follows.`,
    )
  }
  if (ours.trash && !theirs.trash) refuse('`trash` was switched off. Leave it on.')
  if (ours.auth && !theirs.auth) refuse('`auth` was taken out. Keep defaultCollection.auth.')
  if (hasDrafts(ours) && !hasDrafts(theirs)) {
    refuse('drafts were switched off. Keep defaultCollection.versions, with drafts.')
  }
  const kept = controlsOf(theirs)
  if (controlsOf(ours).some((component) => !kept.includes(component))) {
    refuse(
      'what saves the form while one writes was left out of `admin.components.edit.beforeDocumentControls`. Spread `admin`, its `components` and their `edit` from defaultCollection, and add to the list.',
    )
  }
  const allowed = mimeTypesOf(ours)
  const wider = mimeTypesOf(theirs)?.filter((type) => !allowed?.includes(type)) ?? []
  if (allowed && (!mimeTypesOf(theirs) || wider.length > 0)) {
    refuse(
      `files are taken that the newsroom refuses${wider.length > 0 ? ` (${wider.join(', ')})` : ''}. Take some or all of ${allowed.join(', ')}.`,
    )
  }
}

const hasDrafts = ({ versions }: CollectionConfig) =>
  typeof versions === 'object' && Boolean(versions.drafts)

/** Beside the buttons of the form; among them is what saves an article. */
const controlsOf = ({ admin }: CollectionConfig) =>
  admin?.components?.edit?.beforeDocumentControls ?? []

const mimeTypesOf = ({ upload }: CollectionConfig) =>
  typeof upload === 'object' ? upload.mimeTypes : undefined
