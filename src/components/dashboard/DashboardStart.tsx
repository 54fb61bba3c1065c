import { Button, Link } from '@payloadcms/ui'
import { createLocalReq, type ServerProps, type Where } from 'payload'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { mayImport } from '../../roles/mayImport.ts'
import { userPermissions } from '../../roles/userPermissions.ts'
import { say } from '../../translations/say.ts'
import { begunArticles } from '../../workflow/begunArticles.ts'
import './DashboardStart.css'
import { Moment } from './Moment.tsx'

const shown = 5

type Row = { lang?: string; headline?: null | string; id: number | string; moment?: null | string }

/** Where a day in the newsroom begins: writing, pasting, one's own drafts, and what is out. */
export const DashboardStart = async ({ i18n, payload, permissions, user }: ServerProps) => {
  const options = newsroomOptions(payload)
  const { languages, parts, slugs } = options
  const may = permissions?.collections?.[slugs.articles]
  if (!user || !may?.read) return null

  const articles = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${slugs.articles}`,
  })
  const find = async (where: Where, time: 'publishedAt' | 'updatedAt'): Promise<Row[]> => {
    const { docs } = await payload.find({
      collection: slugs.articles,
      depth: 0,
      draft: time === 'updatedAt',
      limit: shown,
      overrideAccess: false,
      pagination: false,
      select: { headline: true, language: true, publishedAt: true, updatedAt: true },
      sort: `-${time}`,
      user,
      where,
    })
    return docs.map(({ headline, id, language, [time]: moment }) => ({
      headline,
      id,
      lang: languages.find(({ code }) => code === language)?.intlLocale,
      moment,
    }))
  }
  const req = await createLocalReq({ user }, payload)
  const publishes = (await userPermissions(req, options)).has('publishArticles')
  const imports = parts.wireImport && (await mayImport(req, options))
  const [drafts, others, published] = await Promise.all([
    may.create
      ? find(
          {
            and: [
              { createdBy: { equals: user.id } },
              { _status: { equals: 'draft' } },
              begunArticles(),
            ],
          },
          'updatedAt',
        )
      : null,
    publishes
      ? find(
          {
            and: [
              { createdBy: { not_equals: user.id } },
              { _status: { equals: 'draft' } },
              begunArticles(),
            ],
          },
          'updatedAt',
        )
      : null,
    find({ _status: { equals: 'published' } }, 'publishedAt'),
  ])

  const none = {
    draftsOfOthers: 'noneOfOthers',
    latestPublished: 'nonePublished',
    myDrafts: 'noDrafts',
  } as const
  const list = (key: keyof typeof none, rows: Row[]) => (
    <section aria-labelledby={`newsroom-${key}`} className="newsroom-start__list">
      <h2 id={`newsroom-${key}`}>{say(i18n.t, key)}</h2>
      {rows.length === 0 ? (
        <p className="newsroom-start__none">{say(i18n.t, none[key])}</p>
      ) : (
        <ol>
          {rows.map(({ headline, id, moment, ...row }) => (
            <li key={id}>
              <Link href={`${articles}/${id}`} prefetch={false} {...row}>
                {headline || say(i18n.t, 'untitled')}
              </Link>
              {moment && <Moment iso={moment} />}
            </li>
          ))}
        </ol>
      )}
    </section>
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
        {drafts && list('myDrafts', drafts)}
        {others && list('draftsOfOthers', others)}
        {list('latestPublished', published)}
      </div>
    </div>
  )
}
