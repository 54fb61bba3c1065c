'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import React from 'react'

import './hints.css'
import { useRefusal } from './saving/refusedFields.ts'

/** Beside a field: why the newsroom did not take what is in it. */
export const FieldRefusal: React.FC<{ path: string }> = ({ path }) => {
  const { collectionSlug, id } = useDocumentInfo()
  const refusal = useRefusal(`/${collectionSlug}/${id}`, path)
  if (!refusal) return null
  return (
    <span className="newsroom-hints__refusal" id={`newsroom-${path}-refusal`}>
      {refusal}
    </span>
  )
}
