'use client'

import { useEffect, type ReactNode } from 'react'

import { keepLetters } from './keepLetters.ts'

/** Keeps what people type into the fields of the admin UI, letter by letter. */
export const KeepLetters = ({ children }: { children: ReactNode }) => {
  useEffect(() => keepLetters(document), [])
  return children
}
