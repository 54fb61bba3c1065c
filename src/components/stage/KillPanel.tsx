'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React, { useState } from 'react'

import type { Notices } from '../../editions/noticeIn.ts'
import { useMoment } from '../useMoment.ts'
import { useWords } from '../useWords.ts'
import { KillNotice, type NoticeLanguage } from './KillNotice.tsx'

export type ShownKill = { at: string; by: null | string; notices: Notices; reason: string }

/** Takes a story down in all its languages, and says so as long as it is. */
export const KillPanel: React.FC<{
  kill: null | ShownKill
  /** Of the article. */
  language: string
  languages: NoticeLanguage[]
  mayKill: boolean
}> = ({ kill, language, languages, mayKill }) => {
  const words = useWords()
  const moment = useMoment()
  const { i18n } = useTranslation()
  const {
    config: { routes },
  } = useConfig()
  const { collectionSlug, id, isTrashed } = useDocumentInfo()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [notice, setNotice] = useState({ language, text: '' })
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<null | string>(null)
  if (id === undefined || isTrashed || (!kill && !mayKill)) return null

  const send = async (what: 'kill' | 'lift' | 'notice', body: object) => {
    setBusy(true)
    setFailure(null)
    try {
      const url = formatAdminURL({
        apiRoute: routes.api,
        path: `/${collectionSlug}/${id}/${what}`,
      })
      const response = await fetch(url, {
        body: JSON.stringify(body),
        credentials: 'include',
        headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
        method: 'POST',
      })
      // All of the form has changed with it.
      if (response.ok) return window.location.reload()
      const { errors } = (await response.json()) as { errors?: { message: string }[] }
      setFailure(errors?.[0]?.message ?? response.statusText)
    } catch {
      setFailure(words('notSavedOffline'))
    }
    setBusy(false)
  }

  const noticeFields = (label: string) => (
    <KillNotice
      {...notice}
      id="newsroom-kill-notice"
      label={label}
      languages={languages}
      onChange={(change) => setNotice({ ...notice, ...change })}
    />
  )

  return (
    <div className="newsroom-stage__kill">
      {kill && (
        <div className="newsroom-stage__killed">
          <p>
            <strong>{words('killed')}</strong>{' '}
            {words('killedBy', { name: kill.by ?? '…', time: moment(kill.at) })}
          </p>
          <p>{kill.reason}</p>
          {languages.map(({ code, label }) =>
            kill.notices[code] ? (
              <blockquote key={code}>
                <span lang={code}>{kill.notices[code]}</span> ({label})
              </blockquote>
            ) : null,
          )}
        </div>
      )}
      {kill && mayKill && (
        <button disabled={isBusy} onClick={() => void send('lift', {})} type="button">
          {words('liftKill')}
        </button>
      )}
      {mayKill && (
        <button
          aria-expanded={isOpen}
          className="newsroom-text-button"
          onClick={() => setOpen(!isOpen)}
          type="button"
        >
          {words(kill ? 'killNoticeAdd' : 'kill')}
        </button>
      )}
      {kill && isOpen && (
        <div className="newsroom-stage__note">
          {noticeFields(words('killNotice'))}
          <button
            disabled={isBusy}
            onClick={() => void send('notice', { language: notice.language, notice: notice.text })}
            type="button"
          >
            {words('killNoticeSave')}
          </button>
        </div>
      )}
      {!kill && isOpen && (
        <div className="newsroom-stage__note">
          <label htmlFor="newsroom-kill-reason">{words('killReason')}</label>
          <textarea
            autoFocus
            id="newsroom-kill-reason"
            maxLength={2000}
            onChange={({ target }) => setReason(target.value)}
            rows={2}
            value={reason}
          />
          {noticeFields(words('killNotice'))}
          <button
            disabled={isBusy || reason.trim() === ''}
            onClick={() =>
              void send('kill', { language: notice.language, notice: notice.text, reason })
            }
            type="button"
          >
            {words('killNow')}
          </button>
        </div>
      )}
      <p className="newsroom-stage__failure" role="alert">
        {failure}
      </p>
    </div>
  )
}
