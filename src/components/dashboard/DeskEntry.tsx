import { Link } from '@payloadcms/ui'
import React from 'react'

import type { LanguageDefinition } from '../../languages/LanguageDefinition.ts'
import { say, type Translate } from '../../translations/say.ts'
import type { DeskItem } from '../../workflow/deskLists.ts'
import { stageNames } from '../../workflow/stageNames.ts'
import type { Zone } from '../time/loadZone.ts'
import { ZonedMoment } from '../time/ZonedMoment.tsx'

type Props = {
  href: string
  item: DeskItem
  language: LanguageDefinition | undefined
  shows: { stage: boolean; writer: boolean }
  t: Translate
  zone: Zone
}

/** An article in a list of the desk: what it is, whose, how far, and until when. */
export const DeskEntry: React.FC<Props> = ({ href, item, language, shows, t, zone }) => {
  const { dueAt, headline, isKilled, isOverdue, moment, stage, writer } = item
  const isOut = stage === 'published' || isKilled
  return (
    <li>
      <Link href={href} lang={language?.intlLocale} prefetch={false}>
        {headline || say(t, 'untitled')}
      </Link>
      <span className="newsroom-start__facts">
        <span lang={language?.intlLocale}>{language?.label ?? item.language}</span>
        {shows.writer && writer && <span>{writer}</span>}
        {isKilled && <strong>{say(t, 'killed')}</strong>}
        {shows.stage && !isKilled && stage && stage !== 'writing' && (
          <span>{say(t, stageNames[stage])}</span>
        )}
        {dueAt && !isOut && (
          <span className={isOverdue ? 'newsroom-start__overdue' : undefined}>
            {say(t, isOverdue ? 'overdue' : 'dueAt')} <ZonedMoment iso={dueAt} zone={zone} />
          </span>
        )}
        {moment && !(dueAt && !isOut && shows.stage) && <ZonedMoment iso={moment} zone={zone} />}
      </span>
    </li>
  )
}
