'use client'

import { useTranslation } from '@payloadcms/ui'

import { useWords } from '../useWords.ts'
import { detailParts } from './detailParts.ts'

/** Writes a detail of the log in the words of whoever reads it, each that came or went in a line. */
export const useDetail = () => {
  const words = useWords()
  const { t } = useTranslation()
  return (detail: null | string | undefined): string => {
    const lines = detailParts(detail)?.map(({ sign, what }) => {
      const name = what === 'apiKey' ? t('authentication:apiKey') : words(`permission_${what}`)
      return `${sign} ${name}`
    })
    return lines?.join('\n') ?? detail ?? ''
  }
}
