'use client'

import {
  useAllFormFields,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import type { Stage } from '../../workflow/stages.ts'
import { useLatest } from '../useLatest.ts'
import { useWords } from '../useWords.ts'

/** How long what is typed may take to be saved before a step, in milliseconds. */
const patience = 20_000

type Answer = {
  doc?: { stage: Stage; stageNote?: null | string; updatedAt: string }
  errors?: { data?: { errors?: { message: string }[] }; message: string }[]
}

/**
 * Takes the article to another stage, and nothing else: what was typed is saved before, and what somebody
 * else has saved since the form was opened is not taken on unseen.
 */
export const useStep = () => {
  const words = useWords()
  const {
    config: { routes },
  } = useConfig()
  const { i18n } = useTranslation()
  const { code: locale } = useLocale()
  const { collectionSlug, data, id, incrementVersionCount, setData, setLastUpdateTime } =
    useDocumentInfo()
  const { getFields } = useForm()
  const [, dispatchFields] = useAllFormFields()
  const modified = useFormModified()
  const isSaved = useLatest(() => !modified)
  const base = useLatest(() => data?.updatedAt as unknown)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<null | string>(null)

  const send = async (to: Stage, note?: string): Promise<null | string> => {
    for (const end = Date.now() + patience; !isSaved();) {
      if (Date.now() > end) return words('stageUnsaved')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const query = new URLSearchParams({ depth: '0', draft: 'true', locale })
    const url = formatAdminURL({ apiRoute: routes.api, path: `/${collectionSlug}/${id}?${query}` })
    const response = await fetch(url, {
      body: JSON.stringify({
        _status: 'draft',
        stage: to,
        ...(note === undefined ? {} : { stageNote: note }),
      }),
      credentials: 'include',
      headers: {
        'Accept-Language': i18n.language,
        'Content-Type': 'application/json',
        'If-Match': `"${String(base())}"`,
      },
      method: 'PATCH',
    })
    const { doc, errors } = (await response.json()) as Answer
    if (!response.ok || !doc) {
      return errors?.[0]?.data?.errors?.[0]?.message ?? errors?.[0]?.message ?? response.statusText
    }
    const fields = getFields()
    dispatchFields({
      formState: {
        stage: { ...fields.stage, initialValue: doc.stage, value: doc.stage },
        stageNote: { ...fields.stageNote, initialValue: doc.stageNote, value: doc.stageNote },
      },
      type: 'UPDATE_MANY',
    })
    setData(doc)
    setLastUpdateTime(Date.parse(doc.updatedAt))
    incrementVersionCount()
    return null
  }

  return {
    failure,
    isBusy,
    /** @returns whether it was taken */
    take: async (to: Stage, note?: string): Promise<boolean> => {
      setBusy(true)
      const wrong = await send(to, note).catch(() => words('notSavedOffline'))
      setFailure(wrong)
      setBusy(false)
      return wrong === null
    },
  }
}
