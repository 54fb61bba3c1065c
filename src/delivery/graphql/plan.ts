import type { FieldNode, SelectionSetNode } from 'graphql'

import { bodyForms, type BodyForm } from '../shapes/article.ts'
import { cardProperties } from '../shapes/card.ts'
import { fieldsIn, type Reading } from './selection.ts'

/** All that is asked of articles in a place of a document, so that it can be read at once. */
export type Plan = {
  bodies: readonly BodyForm[]
  /** What lists show. */
  card: boolean
  /** More than lists show. */
  core: boolean
  /** `article`: what is asked of the articles of the editions. */
  editions: null | { article: null | Plan }
  /** What is asked of the articles in it. */
  related: null | Plan
}

const formOf = new Map<string, BodyForm>(
  (Object.entries(bodyForms) as [BodyForm, string][]).map(([form, field]) => [field, form]),
)

/** The selections that fields of a name have, whatever they are called in the answer. */
export const below = (
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  name: string,
): (SelectionSetNode | undefined)[] =>
  [...fields.values()].flat().flatMap((node) => (node.name.value === name ? node.selectionSet : []))

/** @param sets of the type Article; none: nothing is asked of it */
export const planOf = (
  sets: readonly (SelectionSetNode | undefined)[],
  reading: Reading,
): null | Plan => {
  if (sets.length === 0) return null
  const fields = fieldsIn(sets, reading)
  const names = new Set([...fields.values()].flat().map(({ name }) => name.value))
  names.delete('__typename')
  const bodies = [...formOf].flatMap(([field, form]) => (names.delete(field) ? form : []))
  const hasEditions = names.delete('editions')
  const hasRelated = names.delete('relatedNews')
  const editionFields = fieldsIn(below(fields, 'editions'), reading)
  const relatedFields = fieldsIn(below(fields, 'relatedNews'), reading)
  const core = [...names].some((name) => !(name in cardProperties))
  return {
    bodies: bodies.sort(),
    card: !core && names.size > 0,
    core,
    editions: hasEditions ? { article: planOf(below(editionFields, 'article'), reading) } : null,
    related: hasRelated ? (planOf(below(relatedFields, 'articles'), reading) ?? nothing) : null,
  }
}

const nothing: Plan = { bodies: [], card: false, core: false, editions: null, related: null }

/** Whether a card has all that is asked for. */
export const isOfCard = ({ bodies, core, editions, related }: Plan): boolean =>
  bodies.length === 0 && !core && !editions && !related
