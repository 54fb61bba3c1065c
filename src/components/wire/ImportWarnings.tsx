'use client'

import { useDocumentInfo, useField, useForm } from '@payloadcms/ui'
import React, { useRef, useState } from 'react'

import type { Sentence } from '../../translations/sentence.ts'
import { useWords } from '../useWords.ts'
import './ImportWarnings.css'

/** What the importer guessed or missed, until somebody says that they have seen to it. */
export const ImportWarnings: React.FC<{ path: string }> = ({ path }) => {
  const words = useWords()
  const { setValue, value } = useField<null | Sentence[]>({ path })
  const { hasSavePermission, isTrashed } = useDocumentInfo()
  const { disabled } = useForm()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isDone, setDone] = useState(false)
  const warnings = value ?? []
  if (warnings.length === 0 && !isDone) return null
  const clear = () => {
    setValue([])
    setDone(true)
    // The button that had the focus goes away.
    heading.current?.focus()
  }
  return (
    <section aria-labelledby="newsroom-import-warnings" className="field-type newsroom-warnings">
      <h3 id="newsroom-import-warnings" ref={heading} tabIndex={-1}>
        {words('importWarnings')}
      </h3>
      <ul>
        {warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>{words(warning.key, warning.values)}</li>
        ))}
      </ul>
      {warnings.length === 0 && <p role="status">{words('importWarningsSeenTo')}</p>}
      {warnings.length > 0 && hasSavePermission && !disabled && !isTrashed && (
        <button className="newsroom-text-button" onClick={clear} type="button">
          {words('importWarningsSeen')}
        </button>
      )}
    </section>
  )
}
