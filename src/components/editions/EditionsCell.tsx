'use client'

import { Link, useConfig, useListDrawerContext } from '@payloadcms/ui'
import type { CollectionSlug, DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import type { StaffEdition } from '../../editions/editionOf.ts'
import { useWords } from '../useWords.ts'
import type { EditionLanguage } from './EditionLanguage.ts'
import './EditionsCell.css'
import { EditionState } from './EditionState.tsx'
import { sayState } from './sayState.ts'

type Props = DefaultCellComponentProps & { languages: EditionLanguage[] }

/** In the list of articles: how far each language is with the story, one click away. */
export const EditionsCell: React.FC<Props> = ({ collectionSlug, languages, rowData }) => {
  const words = useWords()
  const { config } = useConfig()
  // There a click chooses an article.
  const { isInDrawer } = useListDrawerContext()
  const editions = (rowData?.editions ?? []) as StaffEdition[]
  const addressOf = ({ id }: StaffEdition) =>
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/${collectionSlug as CollectionSlug}/${id}`,
    })
  return (
    <span className="newsroom-editions-cell">
      {languages.map(({ code, label }) => {
        const edition = editions.find(({ language }) => language === code)
        const said = `${label}: ${sayState(words, edition)}`
        const name = `${code}, ${said}`
        const mark = <EditionState edition={edition}>{code}</EditionState>
        return edition && !isInDrawer ? (
          <Link
            aria-label={name}
            href={addressOf(edition)}
            key={code}
            prefetch={false}
            title={edition.headline ? `${said} · ${edition.headline}` : said}
          >
            {mark}
          </Link>
        ) : (
          <span aria-label={name} key={code} role="img" title={said}>
            {mark}
          </span>
        )
      })}
    </span>
  )
}
