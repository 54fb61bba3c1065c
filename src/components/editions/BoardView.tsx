import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import { boardOf, type BoardRow } from '../../editions/boardOf.ts'
import { dayAfter, dayBounds, dayOf } from '../../languages/dayBounds.ts'
import { loadTimeZone } from '../../languages/loadTimeZone.ts'
import { withOwnLocale } from '../../languages/withOwnLocale.ts'
import { newsroomOptions } from '../../options/newsroomOptions.ts'
import { treeOf } from '../../relationships/treeOf.ts'
import { say } from '../../translations/say.ts'
import { PageTitle } from '../PageTitle.tsx'
import './BoardView.css'
import { EditionState } from './EditionState.tsx'
import { sayState } from './sayState.ts'

const one = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value[0] : value || undefined

/** The translation board: the stories of a day, and what there is of each in each language. */
export const BoardView = async ({ initPageResult, searchParams }: AdminViewServerProps) => {
  const { req } = initPageResult
  const { i18n, payload, user } = req
  const options = newsroomOptions(payload)
  const { languages, slugs } = options
  const adminPath = (path: `/${string}`) =>
    formatAdminURL({ adminRoute: payload.config.routes.admin, path })
  const list = adminPath(`/collections/${slugs.articles}`)

  const timeZone = await loadTimeZone({ options, req })
  const today = dayOf(new Date(), timeZone)
  const asked = one(searchParams?.day)
  const day = asked && dayBounds(asked, timeZone) ? asked : today
  const { docs: sections } = await payload.find({
    collection: slugs.sections,
    depth: 0,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req: withOwnLocale(req, req.locale),
    select: { name: true, parent: true },
    sort: 'name',
    user,
  })
  const tree = treeOf(sections)
  const wanted = one(searchParams?.section)
  const chosen = tree.find(({ doc }) => String(doc.id) === wanted)
  const [number] = /^[1-9]\d{0,5}$/.exec(one(searchParams?.page) ?? '') ?? ['1']
  const page = Number(number)
  const board = await boardOf(
    { ...dayBounds(day, timeZone)!, page, sections: chosen?.branch.map(({ id }) => id) },
    { options, req },
  )

  const to = (change: { day?: string; page?: number }) => {
    const query = new URLSearchParams({
      day: change.day ?? day,
      ...(chosen ? { section: String(chosen.doc.id) } : {}),
      ...(change.page ? { page: String(change.page) } : {}),
    })
    return `${list}/translations?${query}`
  }
  const definition = (code: string) => languages.find((language) => language.code === code)

  const cell = ({ editions, source }: BoardRow, code: string) => {
    const edition = editions.find(({ language }) => language === code)
    return (
      <Link
        href={`${list}/${(edition ?? source).id}`}
        prefetch={false}
        title={edition?.headline ?? undefined}
      >
        <EditionState edition={edition}>
          {sayState((...said) => say(i18n.t, ...said), edition)}
        </EditionState>
      </Link>
    )
  }

  return (
    <Gutter className="newsroom-board">
      <SetStepNav
        nav={[{ label: say(i18n.t, 'articles'), url: list }, { label: say(i18n.t, 'board') }]}
      />
      <PageTitle title={say(i18n.t, 'board')} />
      <h1 id="newsroom-board">{say(i18n.t, 'board')}</h1>
      <form action={`${list}/translations`} className="newsroom-board__choice">
        <Link href={to({ day: dayAfter(day, -1) })} prefetch={false}>
          {say(i18n.t, 'boardDayBefore')}
        </Link>
        <label>
          {say(i18n.t, 'boardDay')}{' '}
          <input defaultValue={day} key={day} name="day" required type="date" />
        </label>
        {day < today && (
          <Link href={to({ day: dayAfter(day, 1) })} prefetch={false}>
            {say(i18n.t, 'boardDayAfter')}
          </Link>
        )}
        <label>
          {say(i18n.t, 'section')}{' '}
          <select defaultValue={chosen ? String(chosen.doc.id) : ''} name="section">
            <option value="">{say(i18n.t, 'boardAllSections')}</option>
            {tree.map(({ depth, doc: { id, name } }) => (
              <option key={id} value={String(id)}>
                {'\u2003'.repeat(depth)}
                {name}
              </option>
            ))}
          </select>
        </label>
        <button className="newsroom-text-button" type="submit">
          {say(i18n.t, 'boardShow')}
        </button>
      </form>
      {board.rows.length === 0 ? (
        <p>{say(i18n.t, 'boardEmpty')}</p>
      ) : (
        <div
          aria-labelledby="newsroom-board"
          className="newsroom-board__table"
          role="region"
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{say(i18n.t, 'story')}</th>
                {languages.map(({ code, intlLocale, label }) => (
                  <th key={code} lang={intlLocale} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {board.rows.map((row) => (
                <tr key={row.story}>
                  <th
                    dir={definition(row.source.language)?.script.direction}
                    lang={definition(row.source.language)?.intlLocale}
                    scope="row"
                  >
                    {row.source.headline || say(i18n.t, 'untitled')}
                  </th>
                  {languages.map(({ code }) => (
                    <td key={code}>{cell(row, code)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {board.pages > 1 && (
        <p className="newsroom-board__pages">
          {board.page > 1 && (
            <Link href={to({ page: board.page - 1 })} prefetch={false} rel="prev">
              ←
            </Link>
          )}{' '}
          {say(i18n.t, 'boardPage', { page: board.page, pages: board.pages })}{' '}
          {board.page < board.pages && (
            <Link href={to({ page: board.page + 1 })} prefetch={false} rel="next">
              →
            </Link>
          )}
        </p>
      )}
    </Gutter>
  )
}
