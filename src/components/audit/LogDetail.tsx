'use client'

import { TextareaInput, useField } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextareaFieldClientProps } from 'payload'
import React from 'react'

import { useWords } from '../useWords.ts'
import './LogDetail.css'
import { useDetail } from './useDetail.ts'

/** In the list of the log. */
export const LogDetailCell: React.FC<DefaultCellComponentProps> = ({ cellData }) => {
  const write = useDetail()
  const detail = write(cellData as null | string)
  return (
    <span className="newsroom-log-detail" title={detail}>
      {detail}
    </span>
  )
}

/** On the page of an entry. */
export const LogDetailField: React.FC<TextareaFieldClientProps> = ({ path }) => {
  const words = useWords()
  const { value } = useField<null | string>({ path })
  const detail = useDetail()(value)
  const rows = Math.max(2, detail.split('\n').length)
  return (
    <TextareaInput label={words('auditDetail')} path={path} readOnly rows={rows} value={detail} />
  )
}
