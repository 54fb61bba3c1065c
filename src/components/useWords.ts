'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { NewsroomTranslationKey } from '../translations/en.ts'
import { say, type SaidValues } from '../translations/say.ts'

/** The newsroom's words in the language of whoever looks at the admin UI. */
export const useWords = () => {
  const { t } = useTranslation()
  return useCallback((key: NewsroomTranslationKey, values?: SaidValues) => say(t, key, values), [t])
}
