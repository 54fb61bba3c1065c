'use client'

import {
  ServerFunctionsContext,
  useConfig,
  useServerFunctions,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React, { useMemo } from 'react'

/**
 * Payload's drawer in it says what keeps an article from being scheduled: of itself it says of everything that
 * it was scheduled (3.90).
 */
export const ToldSchedules: React.FC<React.PropsWithChildren> = ({ children }) => {
  const functions = useServerFunctions()
  const { i18n } = useTranslation()
  const {
    config: { routes },
  } = useConfig()
  const own = useMemo((): typeof functions => {
    const schedulePublish: typeof functions.schedulePublish = async (asked) => {
      const { date, doc, timezone, type } = asked
      if (!doc || !date) return functions.schedulePublish(asked)
      const url = formatAdminURL({
        apiRoute: routes.api,
        path: `/${doc.relationTo}/${String(doc.value)}/schedule`,
      })
      const response = await fetch(url, {
        body: JSON.stringify({ at: date, timezone, type }),
        credentials: 'include',
        headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
        method: 'POST',
      })
      if (response.ok) return { message: '' }
      const { errors } = (await response.json()) as {
        errors?: { message: string }[]
      }
      throw new Error(errors?.[0]?.message ?? response.statusText)
    }
    return { ...functions, schedulePublish }
  }, [functions, i18n.language, routes.api])
  return <ServerFunctionsContext value={own}>{children}</ServerFunctionsContext>
}
