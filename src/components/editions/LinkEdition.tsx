'use client'

import { useListDrawer } from '@payloadcms/ui'
import type { CollectionSlug, Where } from 'payload'
import React, { useMemo, useState } from 'react'

import type { Id } from '../../relationships/idOf.ts'
import { useWords } from '../useWords.ts'

type Props = {
  collection: CollectionSlug
  disabled: boolean
  /** Codes of the languages that the story is not in, with commas. */
  missing: string
  /** With whether the article was translated from the one in the form. */
  onSelect: (article: Id, translation: boolean) => void
  story: Id | null
}

/** Chooses an article that is here already, in a language that the story is missing. */
export const LinkEdition: React.FC<Props> = ({
  collection,
  disabled,
  missing,
  onSelect,
  story,
}) => {
  const words = useWords()
  const [isTranslation, setTranslation] = useState(false)
  // The drawer loads its list anew whenever it is given other objects.
  const choice = useMemo(() => {
    const conditions: Where[] = [
      { language: { in: missing.split(',') } },
      { story: { not_equals: story } },
    ]
    return {
      collectionSlugs: [collection],
      filterOptions: { [collection]: { and: conditions } },
    }
  }, [collection, missing, story])
  const [Drawer, DrawerToggler, { closeDrawer }] = useListDrawer(choice)
  return (
    <>
      <DrawerToggler className="newsroom-text-button" disabled={disabled}>
        {words('editionLink')}
      </DrawerToggler>
      <label className="newsroom-editions__translation">
        <input
          checked={isTranslation}
          onChange={({ target }) => setTranslation(target.checked)}
          type="checkbox"
        />
        {words('editionLinkTranslation')}
      </label>
      <Drawer
        allowCreate={false}
        enableRowSelections={false}
        onSelect={({ docID }) => {
          closeDrawer()
          onSelect(docID as Id, isTranslation)
        }}
      />
    </>
  )
}
