'use client'

import {
  Button,
  toast,
  useConfig,
  useDocumentInfo,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React, { useState } from 'react'

import { Moment } from '../time/Moment.tsx'
import { useWords } from '../useWords.ts'
import './Invitation.css'

type Answer = { errors?: { message: string }[]; invitedAt?: string; message?: string }

/** That somebody was invited and has not come yet, with a button to remind them. */
export const InvitationState: React.FC = () => {
  const words = useWords()
  const { i18n } = useTranslation()
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const stored = useFormFields(([fields]) => fields.invitedAt?.value as null | string | undefined)
  const [sent, setSent] = useState<string>()
  const [isSending, setSending] = useState(false)
  const invitedAt = sent ?? stored
  if (!invitedAt) return null

  const send = async () => {
    setSending(true)
    try {
      const url = formatAdminURL({
        apiRoute: config.routes.api,
        path: `/${collectionSlug}/${String(id)}/invite`,
      })
      const headers = { 'Accept-Language': i18n.language }
      const response = await fetch(url, { credentials: 'include', headers, method: 'POST' })
      const { errors, invitedAt: now, message } = (await response.json()) as Answer
      if (response.ok) {
        setSent(now)
        toast.success(message)
      } else toast.error(errors?.[0]?.message ?? words('letterFailed'))
    } catch {
      toast.error(words('letterFailed'))
    } finally {
      setSending(false)
    }
  }
  const [before, after] = words('invitationPending', { date: '\n' }).split('\n')
  return (
    <div className="field-type newsroom-invitation">
      <p>
        {before}
        <Moment iso={invitedAt} />
        {after}
      </p>
      <Button buttonStyle="secondary" disabled={isSending} onClick={() => void send()} size="small">
        {words('invitationAgain')}
      </Button>
    </div>
  )
}
