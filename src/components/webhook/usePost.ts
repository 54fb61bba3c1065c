'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import { useWords } from '../useWords.ts'

/** Asks the newsroom to do something with the document at hand: `POST /api/{collection}/{id}/{what}`. */
export const usePost = () => {
  const words = useWords()
  const { i18n } = useTranslation()
  const {
    config: { routes },
  } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  const [isBusy, setBusy] = useState(false)

  /** @returns the answer, or what is wrong */
  const post = async <Answer>(what: string): Promise<{ answer?: Answer; failure?: string }> => {
    setBusy(true)
    try {
      const path = `/${collectionSlug}/${String(id)}/${what}` as const
      const response = await fetch(formatAdminURL({ apiRoute: routes.api, path }), {
        credentials: 'include',
        headers: { 'Accept-Language': i18n.language },
        method: 'POST',
      })
      const answer = (await response.json()) as Answer & { errors?: { message: string }[] }
      if (response.ok) return { answer }
      return { failure: answer.errors?.[0]?.message ?? response.statusText }
    } catch {
      return { failure: words('notSavedOffline') }
    } finally {
      setBusy(false)
    }
  }
  return { id, isBusy, post }
}
