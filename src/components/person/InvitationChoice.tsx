'use client'

import { useAllFormFields, useField } from '@payloadcms/ui'
import React, { useEffect, useId } from 'react'

import { useWords } from '../useWords.ts'
import './Invitation.css'

/** In place of what nobody types; the server takes another. */
const placeholder = 'set by the person who is invited'

/**
 * Whether the new person gets a letter, with which they set a password. The fields for one, which
 * Payload's form asks for, are hidden then and hold something that is no password.
 */
export const InvitationChoice: React.FC<{ path: string; sendsMail: boolean }> = ({
  path,
  sendsMail,
}) => {
  const words = useWords()
  const id = useId()
  const [fields, dispatchFields] = useAllFormFields()
  const { setValue, value } = useField<boolean>({ path })
  const invites = sendsMail && value === true

  // After each change: the form, and the fields themselves, put what they began with over it.
  useEffect(() => {
    for (const field of ['password', 'confirm-password']) {
      const holds = fields[field]?.value
      if (invites ? holds === placeholder : holds !== placeholder) continue
      const text = invites ? placeholder : ''
      dispatchFields({ path: field, type: 'UPDATE', valid: invites, value: text })
    }
  }, [dispatchFields, fields, invites])

  if (!sendsMail) return <p className="newsroom-invitation">{words('invitationNoMail')}</p>
  return (
    <div className="field-type newsroom-invitation">
      <label htmlFor={id}>
        <input
          checked={invites}
          id={id}
          onChange={({ target }) => setValue(target.checked)}
          type="checkbox"
        />{' '}
        {words('invitationSend')}
      </label>
      <p>{words('invitationHint')}</p>
    </div>
  )
}
