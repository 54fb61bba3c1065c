'use client'

import React from 'react'

import { ListPageLink } from '../ListPageLink.tsx'
import { useWords } from '../useWords.ts'

/** Above the list of articles: to the translation board. */
export const BoardLink: React.FC<{ collectionSlug?: string }> = ({ collectionSlug }) => (
  <ListPageLink collectionSlug={collectionSlug} path="/translations">
    {useWords()('board')}
  </ListPageLink>
)
