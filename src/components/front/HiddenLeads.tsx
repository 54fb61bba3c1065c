'use client'

import { useConfig, useFormFields } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React, { useEffect, useState } from 'react'

import { useWords } from '../useWords.ts'

type Id = number | string

type Lead = { headline?: null | string; id: Id; language?: string; story?: Id | null }

/** More than may be picked, with an edition in each language. */
const most = '200'

/** Of what is picked, in the order of the picks, as one text: a new one only where they change. */
const usePicks = (path: string): string =>
  useFormFields(([fields]) => {
    const value: unknown = fields[path]?.value
    return Array.isArray(value) ? value.map(String).join(',') : ''
  })

/**
 * Below the leads that are picked for a section of the front page: those that readers are not shown, as they are
 * drafts, embargoed, killed, or in the trash by now, and so are all editions of their stories.
 */
export const HiddenLeads: React.FC<{ collection: string; path: string }> = ({
  collection,
  path,
}) => {
  const {
    config: { routes },
  } = useConfig()
  const words = useWords()
  const picks = usePicks(path)
  const [hidden, setHidden] = useState<Lead[]>([])
  const address = formatAdminURL({ apiRoute: routes.api, path: `/${collection}` as `/${string}` })

  useEffect(() => {
    if (picks === '') return
    const given = new AbortController()
    const find = async (conditions: Record<string, string>, more: RequestInit): Promise<Lead[]> => {
      const query = new URLSearchParams({
        depth: '0',
        limit: most,
        'select[headline]': 'true',
        'select[language]': 'true',
        'select[story]': 'true',
        ...conditions,
      })
      const response = await fetch(`${address}?${query}`, { signal: given.signal, ...more })
      if (!response.ok) throw new Error(`${response.status} of ${address}`)
      return ((await response.json()) as { docs: Lead[] }).docs
    }
    const look = async () => {
      const picked = await find({ trash: 'true', 'where[id][in]': picks }, {})
      const stories = picked.flatMap(({ story }) => story ?? [])
      // What anybody is shown: of a story one edition suffices.
      const shown = await find(
        { 'where[or][0][id][in]': picks, 'where[or][1][story][in]': stories.join(',') },
        { credentials: 'omit' },
      )
      const isShown = new Set(shown.flatMap(({ id, story }) => [String(id), `story ${story}`]))
      const byId = new Map(picked.map((lead) => [String(lead.id), lead]))
      setHidden(
        [...new Set(picks.split(','))]
          .map((id) => byId.get(id) ?? { id })
          .filter(({ id, story }) => !isShown.has(String(id)) && !isShown.has(`story ${story}`)),
      )
    }
    // Without an answer nothing is known, and nothing said.
    look().catch(() => {})
    return () => given.abort()
  }, [address, picks])

  if (picks === '' || hidden.length === 0) return null
  return (
    <div className="field-description" role="status">
      {words('frontHidden')}{' '}
      {hidden.map(({ headline, id, language }, index) => (
        <React.Fragment key={id}>
          {index > 0 && ' · '}
          <span lang={language}>{headline || `#${id}`}</span>
        </React.Fragment>
      ))}
    </div>
  )
}
