'use client'

import { Button, useConfig, useListQuery } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { formatAdminURL, mergeListSearchAndWhere } from 'payload/shared'
import { stringify } from 'qs-esm'
import React from 'react'

import { useWords } from './useWords.ts'

/** Above the log: all of it as a file for spreadsheets, filtered as the list is. */
export const ExportLogLink: React.FC<{ collectionSlug: CollectionSlug }> = ({ collectionSlug }) => {
  const words = useWords()
  const {
    config: { routes },
    getEntityConfig,
  } = useConfig()
  const { query } = useListQuery()
  const where = mergeListSearchAndWhere({
    collectionConfig: getEntityConfig({ collectionSlug }),
    search: query.search ?? '',
    where: query.where,
  })
  const filter = stringify({ where }, { addQueryPrefix: true })
  const url = formatAdminURL({ apiRoute: routes.api, path: `/${collectionSlug}/csv${filter}` })
  return (
    <div className="newsroom-list-page-link">
      <Button
        buttonStyle="secondary"
        el="anchor"
        margin={false}
        newTab={false}
        size="small"
        url={url}
      >
        {words('auditExport')}
      </Button>
    </div>
  )
}
