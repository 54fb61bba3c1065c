import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  SelectType,
} from 'payload'

import { widenSelect } from '../derivedSelect.ts'

/** Under this key an operation's arguments carry what was added to its `select`. */
const addedKey = Symbol('added to select')

type Args = { [addedKey]?: string[][]; select?: SelectType }

/** Reads what derived fields are made from also when the `select` leaves it out. */
export const selectSources: CollectionBeforeOperationHook = ({ args }) => {
  const widened = widenSelect((args as Args).select)
  return widened ? { ...args, [addedKey]: widened.added, select: widened.select } : args
}

const remove = (doc: unknown, path: string[]): void => {
  const [name, ...rest] = path
  if (typeof doc !== 'object' || doc === null || name === undefined) return
  if (rest.length === 0) delete (doc as Record<string, unknown>)[name]
  else remove((doc as Record<string, unknown>)[name], rest)
}

/** Takes out again what nobody asked for. */
export const dropSources: CollectionAfterOperationHook = ({ args, result }) => {
  const added = (args as Args)[addedKey]
  if (!added || typeof result !== 'object' || result === null) return result
  const docs = 'docs' in result && Array.isArray(result.docs) ? result.docs : [result]
  for (const doc of docs) for (const path of added) remove(doc, path)
  return result
}
