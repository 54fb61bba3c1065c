import type { UIFieldServerComponent } from 'payload'
import React from 'react'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { userLimits } from '../../roles/userLimits.ts'
import { userPermissions } from '../../roles/userPermissions.ts'
import { editionLanguages } from './EditionLanguage.ts'
import { EditionsPanel } from './EditionsPanel.tsx'

/** Finds out what whoever looks may do with the editions of a story. */
export const EditionsField: UIFieldServerComponent = async ({ payload, req }) => {
  const options = newsroomOptions(payload)
  const permissions = await userPermissions(req, options)
  const { languages } = await userLimits(req, options)
  return (
    <EditionsPanel
      languages={editionLanguages(options)}
      may={{
        create: permissions.has('translateArticles')
          ? options.languages
              .map(({ code }) => code as string)
              .filter((code) => !languages || languages.has(code))
          : [],
        join: permissions.has('editAllArticles'),
        translate: Boolean(options.translate),
      }}
    />
  )
}
