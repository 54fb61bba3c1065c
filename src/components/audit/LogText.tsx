'use client'

import { TextInput, useConfig, useField, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClientProps } from 'payload'
import React from 'react'

import type { NewsroomTranslationKey } from '../../translations/en.ts'
import { useWords } from '../useWords.ts'

/** In the list of the log: nothing where there is nothing, which Payload would say in so many words. */
export const LogTextCell: React.FC<DefaultCellComponentProps> = ({ cellData }) => (
  <span>{cellData as null | string}</span>
)

/** What a collection is called; one that is gone, by its slug. */
const useCollectionName = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return (slug: null | string | undefined): string => {
    const label = config.collections.find((collection) => collection.slug === slug)?.labels.singular
    const name = typeof label === 'object' ? label[i18n.language] : label
    return name ?? slug ?? ''
  }
}

/** In the list of the log, a collection. */
export const LogCollectionCell: React.FC<DefaultCellComponentProps> = ({ cellData }) => (
  <span>{useCollectionName()(cellData as null | string)}</span>
)

type Props = TextFieldClientProps & { label: NewsroomTranslationKey }

/** On the page of an entry, a collection. */
export const LogCollectionField: React.FC<Props> = ({ label, path }) => {
  const words = useWords()
  const { value } = useField<null | string>({ path })
  const name = useCollectionName()(value)
  return <TextInput label={words(label)} path={path} readOnly value={name} />
}
