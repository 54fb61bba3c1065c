'use client'

import { useSyncExternalStore } from 'react'

type Refused = { message: string; path: string }[]

/** By address of the document in the API: the form's own errors last only until its next letter. */
const refused = new Map<string, Refused>()
const listeners = new Set<() => void>()
const none: Refused = []

export const setRefusedFields = (document: string, fields: Refused) => {
  if (fields.length === 0 && !refused.has(document)) return
  if (fields.length === 0) refused.delete(document)
  else refused.set(document, fields)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Why the newsroom did not take what is in a field; `undefined` when it did. */
export const useRefusal = (document: string, path: string): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => refused.get(document) ?? none,
    () => none,
  ).find((field) => field.path === path)?.message
