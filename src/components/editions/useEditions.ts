'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'

import type { TranslationSource } from '../../editions/TranslationSource.ts'
import type { StaffEdition } from '../../editions/editionOf.ts'
import type { Id } from '../../relationships/idOf.ts'
import { useLatest } from '../useLatest.ts'

/** What a translation begins with. */
export type FirstText = 'copy' | 'empty' | 'machine'

type Known = { editions: StaffEdition[]; story: Id | null; translatedFrom: Id | null }

type Answer = {
  doc?: { id: Id; language: string }
  errors?: { message: string }[]
}

/** The editions of the article in the form, and what can be done with them. */
export const useEditions = () => {
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const { collectionSlug, data, hasPublishedDoc, id } = useDocumentInfo()
  const [known, setKnown] = useState<Known | null>(null)
  const [failure, setFailure] = useState<null | string>(null)
  const [busy, setBusy] = useState(false)

  const request = useCallback(
    async <T>(path: string, body?: object): Promise<null | T> => {
      const url = formatAdminURL({
        apiRoute: config.routes.api,
        path: `/${collectionSlug}/${path}`,
      })
      try {
        const response = await fetch(url, {
          body: body && JSON.stringify(body),
          credentials: 'include',
          headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
          method: body ? 'POST' : 'GET',
        })
        const answer = (await response.json()) as Answer & T
        if (response.ok) return answer
        setFailure(answer.errors?.[0]?.message ?? t('error:unknown'))
      } catch {
        setFailure(t('error:unknown'))
      }
      return null
    },
    [collectionSlug, config.routes.api, i18n.language, t],
  )

  const load = useCallback(async () => {
    const fields = ['editions', 'story', 'translatedFrom']
    const select = fields.map((field) => `select[${field}]=true`).join('&')
    const found = await request<Known>(`${id}?depth=0&draft=true&${select}`)
    if (found) setKnown(found)
  }, [id, request])

  const loadLatest = useLatest(load)
  const status = data?._status as unknown
  useEffect(() => {
    const look = () => void loadLatest()
    look()
    // They may have been changed in another window.
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [hasPublishedDoc, id, loadLatest, status])

  const change = async (path: string, body: object) => {
    setBusy(true)
    setFailure(null)
    const answer = await request<Answer>(path, body)
    if (answer) await load()
    setBusy(false)
    return answer?.doc
  }

  return {
    busy,
    failure,
    known,
    link: (article: Id, translation: boolean) => change(`${id}/link`, { article, translation }),
    /** @param revision of the source as it was read */
    markCurrent: (revision: null | string) => change(`${id}/current`, { revision }),
    readSource: () => request<TranslationSource>(`${id}/source`),
    separate: (article: Id) => change(`${article}/separate`, {}),
    translate: (language: string, text: FirstText) => change(`${id}/editions`, { language, text }),
  }
}
