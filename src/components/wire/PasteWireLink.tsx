import { createLocalReq, type BeforeListTableServerProps } from 'payload'
import React from 'react'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { mayImport } from '../../roles/mayImport.ts'
import { say } from '../../translations/say.ts'
import { ListPageLink } from '../ListPageLink.tsx'

/** Above the list of articles, for those who may take in wire stories. */
export const PasteWireLink = async ({
  collectionSlug,
  i18n,
  payload,
  user,
}: BeforeListTableServerProps) => {
  const req = await createLocalReq({ user }, payload)
  if (!(await mayImport(req, newsroomOptions(payload)))) return null
  return (
    <ListPageLink collectionSlug={collectionSlug} path="/wire">
      {say(i18n.t, 'pasteWire')}
    </ListPageLink>
  )
}
