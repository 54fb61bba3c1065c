'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useMemo, useRef } from 'react'

import { useLatest } from '../../useLatest.ts'

/**
 * The lock that Payload gives whoever types in an article: it stays with them while they write, and the
 * article is free as soon as they have gone.
 */
export const useArticleLock = () => {
  const {
    config: { routes },
  } = useConfig()
  const { user } = useAuth()
  const { collectionSlug, id } = useDocumentInfo()
  const isGoing = useRef(false)
  const hasTyped = useRef(false)

  const release = useLatest(() => {
    if (!hasTyped.current || !user) return
    hasTyped.current = false
    const query = new URLSearchParams({
      'where[document.relationTo][equals]': collectionSlug ?? '',
      'where[document.value][equals]': String(id),
      'where[user.value][equals]': String(user.id),
    })
    const url = formatAdminURL({ apiRoute: routes.api, path: '/payload-locked-documents' })
    const request = { credentials: 'include', keepalive: true, method: 'DELETE' } as const
    // Where it does not arrive, the lock ends by itself after five minutes.
    fetch(`${url}?${query}`, request).catch(() => {})
  })

  return useMemo(
    () => ({
      /** Shall a save leave the lock to this person? */
      isKept: () => !isGoing.current,
      /** The person writes, or is still here. */
      keep: ({ typing }: { typing: boolean }) => {
        isGoing.current = false
        hasTyped.current ||= typing
      },
      /** The person may be about to go: what is saved now is saved for good. */
      letGo: () => {
        isGoing.current = true
      },
      release,
    }),
    [release],
  )
}
