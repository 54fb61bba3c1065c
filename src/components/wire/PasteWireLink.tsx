'use client'

import React from 'react'

import { ListPageLink } from '../ListPageLink.tsx'
import { useWords } from '../useWords.ts'

/** Above the list of articles, for those who may write. */
export const PasteWireLink: React.FC<{
  collectionSlug?: string
  hasCreatePermission?: boolean
}> = ({ collectionSlug, hasCreatePermission }) => {
  const words = useWords()
  if (!hasCreatePermission) return null
  return (
    <ListPageLink collectionSlug={collectionSlug} path="/wire">
      {words('pasteWire')}
    </ListPageLink>
  )
}
