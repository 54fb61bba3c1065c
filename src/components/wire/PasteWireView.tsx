import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import { loadTimeZone } from '../../languages/loadTimeZone.ts'
import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { mayImport } from '../../roles/mayImport.ts'
import { say } from '../../translations/say.ts'
import { PasteWire } from './PasteWire.tsx'

/** The page on which a wire story is pasted, looked at, and made a draft of. */
export const PasteWireView = async ({ initPageResult }: AdminViewServerProps) => {
  const { req } = initPageResult
  const { i18n, payload } = req
  const options = newsroomOptions(payload)
  const { languages, slugs } = options
  const timeZone = await loadTimeZone({ options, req })
  const list = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${slugs.articles}`,
  })
  return (
    <Gutter className="newsroom-paste">
      <SetStepNav
        nav={[{ label: say(i18n.t, 'articles'), url: list }, { label: say(i18n.t, 'pasteWire') }]}
      />
      <h1 className="newsroom-paste__title">{say(i18n.t, 'pasteWire')}</h1>
      {(await mayImport(req, options)) ? (
        <PasteWire
          articles={list}
          languages={languages.map(({ code, intlLocale, label }) => ({ code, intlLocale, label }))}
          timeZone={timeZone}
        />
      ) : (
        <p>{say(i18n.t, 'mayNotImport')}</p>
      )}
    </Gutter>
  )
}
