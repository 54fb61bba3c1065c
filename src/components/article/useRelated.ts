'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import type { ResolvedRelatedNews, SuggestedArticle } from '../../related/resolveRelatedNews.ts'

/** Saves follow each other closely while somebody types, in milliseconds. */
const pause = 600

/** What `GET /api/articles/{id}/related` tells the staff. */
export type Related = {
  hidden: number
  inherited: boolean
  resolved: null | ResolvedRelatedNews
  suggestions: SuggestedArticle[]
}

/** Of the article as it was last saved; `null` until it is known. */
export const useRelated = (): null | Related => {
  const {
    config: { routes },
  } = useConfig()
  const { i18n } = useTranslation()
  const { collectionSlug, data, hasSavePermission, id } = useDocumentInfo()
  const [related, setRelated] = useState<null | Related>(null)
  const savedAt: unknown = data?.updatedAt
  const address = formatAdminURL({
    apiRoute: routes.api,
    path: `/${collectionSlug}/${id}/related?draft=true`,
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
        if (!response.ok) return
        const answer = (await response.json()) as Partial<Related>
        setRelated(answer.suggestions ? (answer as Related) : null)
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

  return related
}
