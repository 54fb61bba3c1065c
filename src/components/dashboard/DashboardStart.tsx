import { Button } from '@payloadcms/ui'
import { createLocalReq, type ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { mayImport } from '../../roles/mayImport.ts'
import { userPermissions } from '../../roles/userPermissions.ts'
import type { NewsroomTranslationKey } from '../../translations/en.ts'
import { say } from '../../translations/say.ts'
import {
  articlesAt,
  draftsOfOthers,
  latestPublished,
  myArticles,
  outdatedTranslations,
  scheduledArticles,
  type DeskItem,
} from '../../workflow/deskLists.ts'
import './DashboardStart.css'
import { loadZone } from '../time/loadZone.ts'
import { DeskEntry } from './DeskEntry.tsx'

/** Of each list. */
const shown = 5

type DeskList = {
  /** Said when it is empty; a list without it is left out then. */
  none?: NewsroomTranslationKey
  items: Promise<DeskItem[]>
  /** Says where each article is. @default false */
  stages?: boolean
  title: NewsroomTranslationKey
  /** Says whose each article is. @default false */
  writers?: boolean
}

/** Where a day in the newsroom begins: writing, pasting, what waits for whoever looks, and what is out. */
export const DashboardStart = async ({ i18n, payload, permissions, user }: ServerProps) => {
  const options = newsroomOptions(payload)
  const { languages, parts, slugs } = options
  const may = permissions?.collections?.[slugs.articles]
  if (!user || !may?.read) return null

  const articles = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${slugs.articles}`,
  })
  const req = await createLocalReq({ user }, payload)
  const held = await userPermissions(req, options)
  const imports = parts.wireImport && (await mayImport(req, options))
  const scope = { options, req }
  const zone = await loadZone(scope)
  const lists: (DeskList | false | undefined)[] = [
    held.has('publishArticles') && {
      items: scheduledArticles('missed', shown, scope),
      title: 'missedSchedules',
      writers: true,
    },
    may.create && {
      items: myArticles(shown, scope),
      none: 'noDrafts',
      stages: parts.workflow,
      title: 'myDrafts',
    },
    parts.workflow &&
      held.has('approveArticles') && {
        items: articlesAt('inReview', shown, scope),
        none: 'noneInReview',
        title: 'waitingForReview',
        writers: true,
      },
    parts.workflow &&
      held.has('publishArticles') && {
        items: articlesAt('approved', shown, scope),
        title: 'waitingForPublication',
        writers: true,
      },
    !parts.workflow &&
      held.has('publishArticles') && {
        items: draftsOfOthers(shown, scope),
        none: 'noneOfOthers',
        title: 'draftsOfOthers',
        writers: true,
      },
    held.has('publishArticles') && {
      items: scheduledArticles('next', shown, scope),
      title: 'scheduledNext',
      writers: true,
    },
    held.has('translateArticles') &&
      held.has('readDrafts') && {
        items: outdatedTranslations(shown, scope),
        title: 'outdatedTranslations',
        writers: true,
      },
    { items: latestPublished(shown, scope), none: 'nonePublished', title: 'latestPublished' },
  ]
  const loaded = await Promise.all(
    lists
      .filter((list): list is DeskList => Boolean(list))
      .map(async ({ items, ...list }) => ({ ...list, items: await items })),
  )

  return (
    <div className="newsroom-start">
      {may.create && (
        <div className="newsroom-start__actions">
          <Button el="link" margin={false} size="large" to={`${articles}/create`}>
            {say(i18n.t, 'writeArticle')}
          </Button>
          {imports && (
            <Button
              buttonStyle="secondary"
              el="link"
              margin={false}
              size="large"
              to={`${articles}/wire`}
            >
              {say(i18n.t, 'pasteWire')}
            </Button>
          )}
        </div>
      )}
      <div className="newsroom-start__lists">
        {loaded
          .filter(({ items, none }) => none || items.length > 0)
          .map(({ items, none, stages = false, title, writers = false }) => (
            <section
              aria-labelledby={`newsroom-${title}`}
              className="newsroom-start__list"
              key={title}
            >
              <h2 id={`newsroom-${title}`}>{say(i18n.t, title)}</h2>
              {items.length === 0 && none ? (
                <p className="newsroom-start__none">{say(i18n.t, none)}</p>
              ) : (
                <ol>
                  {items.map((item) => (
                    <DeskEntry
                      href={`${articles}/${item.id}`}
                      item={item}
                      key={item.id}
                      language={languages.find(({ code }) => code === item.language)}
                      shows={{ stage: stages, writer: writers }}
                      t={i18n.t}
                      zone={zone}
                    />
                  ))}
                </ol>
              )}
            </section>
          ))}
      </div>
    </div>
  )
}
