'use client'

import { Button, toast, useFormFields, useRouteCache } from '@payloadcms/ui'
import React from 'react'

import { testEvent } from '../../webhooks/events.ts'
import { useWords } from '../useWords.ts'
import { usePost } from './usePost.ts'

/** Beside a message to another site: send it again, or before its time. */
export const MessageActions: React.FC = () => {
  const words = useWords()
  const { clearRouteCache } = useRouteCache()
  const { id, isBusy, post } = usePost()
  const event = useFormFields(([fields]) => fields.event?.value)
  if (id === undefined || event === testEvent) return null
  const resend = async () => {
    const { failure } = await post('resend')
    if (failure) toast.error(failure)
    else toast.success(words('webhookResent'))
    clearRouteCache()
  }
  return (
    <div className="field-type">
      <Button disabled={isBusy} onClick={() => void resend()} size="small">
        {words('webhookResend')}
      </Button>
    </div>
  )
}
