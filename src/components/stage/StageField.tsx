import type { PayloadRequest, SelectFieldServerComponent } from 'payload'
import React from 'react'

import { killOf } from '../../editions/killOf.ts'
import { newsroomOptions } from '../../options/newsroomOptions.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { userPermissions } from '../../roles/userPermissions.ts'
import { scheduledAt } from '../../workflow/scheduledAt.ts'
import { mayKill } from '../../workflow/mayKill.ts'
import { transitions } from '../../workflow/transitions.ts'
import { loadZone } from '../time/loadZone.ts'
import { KillPanel, type ShownKill } from './KillPanel.tsx'
import { StagePanel } from './StagePanel.tsx'

const shownKill = async (
  story: unknown,
  { options, req }: { options: SanitizedOptions; req: PayloadRequest },
): Promise<null | ShownKill> => {
  const kill = await killOf(story, { options, req })
  if (!kill) return null
  const person =
    kill.by === null
      ? null
      : await req.payload.findByID({
          id: kill.by,
          collection: options.slugs.users,
          depth: 0,
          disableErrors: true,
          overrideAccess: false,
          req,
          select: { name: true },
        })
  const { at, notices, reason } = kill
  return { at, by: person?.name ?? null, notices, reason }
}

/**
 * Finds out which steps whoever looks may take with articles, when this one goes out, and whether its
 * story was killed.
 */
export const StageField: SelectFieldServerComponent = async ({ data, id, payload, req }) => {
  const options = newsroomOptions(payload)
  const held = await userPermissions(req, options)
  const zone = await loadZone({ options, req })
  const isKnown = id !== undefined && held.has('readDrafts')
  const { story } = data as { story?: unknown }
  const kill = isKnown ? await shownKill(story, { options, req }) : null
  return (
    <>
      <StagePanel
        goesOut={isKnown ? await scheduledAt(id, { options, req }) : null}
        isKilled={kill !== null}
        may={transitions.filter(({ permission }) => held.has(permission)).map(({ name }) => name)}
        zone={zone}
      />
      <KillPanel
        kill={kill}
        language={String((data as { language?: unknown }).language ?? options.defaultLanguage)}
        languages={options.languages.map(({ code, label }) => ({ code, label }))}
        mayKill={mayKill(held)}
      />
    </>
  )
}
