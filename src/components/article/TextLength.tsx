'use client'

import { useFormFields } from '@payloadcms/ui'
import React, { useEffect, useState } from 'react'

import type { Body } from '../../../fields/body/nodes.ts'
import { useWords } from '../useWords.ts'
import './hints.css'
import { useLiveRules } from './useLiveRules.ts'
import { useText } from './useText.ts'

/** How long after the last letter the words are counted, in milliseconds: typing never waits for it. */
const pause = 300

/** Beside the text, always in sight: its words and how long they take to read, as they are typed. */
export const TextLength: React.FC<{ intlLocales: Record<string, string>; path?: string }> = ({
  intlLocales,
  path = 'body',
}) => {
  const words = useWords()
  const rules = useLiveRules()
  const language = useText('language')
  const body = useFormFields(([fields]) => fields[path]?.value as Body | null | undefined)
  const [counted, setCounted] = useState<null | number>(null)

  useEffect(() => {
    if (!rules) return
    const timer = setTimeout(() => {
      const text = rules.plainText(rules.outline(body, language))
      setCounted(rules.countWords(text, intlLocales[language] ?? 'en'))
    }, pause)
    return () => clearTimeout(timer)
  }, [body, intlLocales, language, rules])

  if (!rules || !counted) return null
  return (
    <p className="newsroom-text-length">
      {words('textLength', { minutes: rules.readingMinutes(counted), words: counted })}
    </p>
  )
}
