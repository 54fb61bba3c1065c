'use client'

import { useCallback, useSyncExternalStore } from 'react'

const changed = 'newsroom:kept-text'

const subscribe = (onChange: () => void) => {
  window.addEventListener(changed, onChange)
  return () => window.removeEventListener(changed, onChange)
}

/** For browsers that keep nothing: what is there only as long as the page is. */
const fallback = new Map<string, string>()

const read = (key: string): string => {
  if (fallback.has(key)) return fallback.get(key)!
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

const write = (key: string, text: string) => {
  try {
    sessionStorage.setItem(key, text)
    fallback.delete(key)
  } catch {
    fallback.set(key, text)
  }
  window.dispatchEvent(new Event(changed))
}

/** A text that stays through reloading, going elsewhere and logging in again, in this tab. */
export const useKeptText = (key: string): [string, (text: string) => void] => {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => '',
  )
  const setText = useCallback((next: string) => write(key, next), [key])
  return [text, setText]
}
