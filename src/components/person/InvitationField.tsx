import type { CheckboxFieldServerComponent } from 'payload'
import React from 'react'

import { sendsMail } from '../../login/sendsMail.ts'
import { InvitationChoice } from './InvitationChoice.tsx'
import { InvitationState } from './InvitationState.tsx'

/** Of a new person, whether they are invited; of others, whether they still are. */
export const InvitationField: CheckboxFieldServerComponent = ({ id, path, payload, req }) => {
  // The form for the first person: nobody else is there to write to.
  if (!req.user) return null
  return id === undefined ? (
    <InvitationChoice path={path} sendsMail={sendsMail(payload)} />
  ) : (
    <InvitationState />
  )
}
