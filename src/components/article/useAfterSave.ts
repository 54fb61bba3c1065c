'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

/** Saves follow each other closely while somebody types, in milliseconds. */
const pause = 600

/**
 * What the newsroom says of the article as it was last saved; `null` until it is known.
 * @param path below the article's own address in the API
 */
export const useAfterSave = <Answer>(path: `/${string}`): Answer | null => {
  const {
    config: { routes },
  } = useConfig()
  const { i18n } = useTranslation()
  const { collectionSlug, data, hasSavePermission, id } = useDocumentInfo()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const savedAt: unknown = data?.updatedAt
  const address = formatAdminURL({
    apiRoute: routes.api,
    path: `/${collectionSlug}/${id}${path}`,
  })

  useEffect(() => {
    if (id === undefined || !hasSavePermission) return
    const given = new AbortController()
    const ask = async () => {
      try {
        const response = await fetch(address, {
          credentials: 'include',
          headers: { 'Accept-Language': i18n.language },
          signal: given.signal,
        })
        if (response.ok) setAnswer((await response.json()) as Answer)
      } catch {
        // Without network what is there stays; the next save asks again.
      }
    }
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [address, hasSavePermission, i18n.language, id, savedAt])

  return answer
}
