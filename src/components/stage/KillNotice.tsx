'use client'

import React from 'react'

import { useWords } from '../useWords.ts'

export type NoticeLanguage = { code: string; label: string }

type Props = {
  id: string
  label: string
  language: string
  languages: NoticeLanguage[]
  onChange: (change: { language?: string; text?: string }) => void
  text: string
}

/** What readers are told, and in which language. */
export const KillNotice: React.FC<Props> = ({ id, label, language, languages, onChange, text }) => {
  const words = useWords()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        lang={language}
        maxLength={2000}
        onChange={({ target }) => onChange({ text: target.value })}
        rows={2}
        value={text}
      />
      <label htmlFor={`${id}-language`}>{words('killNoticeLanguage')}</label>
      <select
        id={`${id}-language`}
        onChange={({ target }) => onChange({ language: target.value })}
        value={language}
      >
        {languages.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </>
  )
}
