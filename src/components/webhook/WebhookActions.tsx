'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React, { useState } from 'react'

import { useWords } from '../useWords.ts'
import { usePost } from './usePost.ts'
import './webhook.css'

type Tried = { doc: { error: null | string; httpStatus: null | number } }

/** Beside a webhook: what it was told, a try, and the secret that its messages are signed with. */
export const WebhookActions: React.FC<{ messages: string }> = ({ messages }) => {
  const words = useWords()
  const {
    config: { routes },
  } = useConfig()
  const { id, isBusy, post } = usePost()
  const [secret, setSecret] = useState<null | string>(null)
  if (id === undefined) return <p className="field-type">{words('webhookSaveFirst')}</p>

  const renew = async () => {
    const { answer, failure } = await post<{ secret: string }>('secret')
    setSecret(answer?.secret ?? null)
    if (failure) toast.error(failure)
  }
  const tryOut = async () => {
    const { answer, failure } = await post<Tried>('try')
    const wrong = failure ?? (answer?.doc.error && words('webhookTriedFailed', answer.doc as never))
    if (wrong) toast.error(wrong)
    else toast.success(words('webhookTried', { status: answer?.doc.httpStatus ?? '' }))
  }
  return (
    <div className="field-type newsroom-webhook">
      <Button disabled={isBusy} onClick={() => void tryOut()} size="small">
        {words('webhookTry')}
      </Button>
      <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void renew()} size="small">
        {words('webhookSecretNew')}
      </Button>
      <p>
        <a
          href={formatAdminURL({
            adminRoute: routes.admin,
            path: `/collections/${messages}?where[webhook][equals]=${id}`,
          })}
        >
          {words('webhookMessages')}
        </a>
      </p>
      <p role="status">{words(secret ? 'webhookSecretShown' : 'webhookSecretHint')}</p>
      {secret && (
        <p className="newsroom-webhook__secret">
          <code>{secret}</code>
          <button onClick={() => void navigator.clipboard.writeText(secret)} type="button">
            {words('webhookCopy')}
          </button>
        </p>
      )}
    </div>
  )
}
