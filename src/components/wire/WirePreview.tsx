'use client'

import { Link } from '@payloadcms/ui'
import React from 'react'

import type { WireAnswer } from '../../wire/wireEndpoint.ts'
import { useMoment } from '../useMoment.ts'
import { useWords } from '../useWords.ts'

export type WireLanguage = { code: string; intlLocale: string; label: string }

type Props = {
  answer: WireAnswer
  articles: string
  languages: WireLanguage[]
  timeZone: string
}

/** Shown of a text that is longer than anybody reads here. */
const mostParagraphs = 200

/** What the newsroom would make of a wire story, and what it is not sure of. */
export const WirePreview: React.FC<Props> = ({ answer, articles, languages, timeZone }) => {
  const words = useWords()
  const moment = useMoment()
  const { article, error, found, id, status, warnings } = answer
  const language = languages.find(({ code }) => code === article?.language)
  const lang = language?.intlLocale
  const here = id === null ? null : `${articles}/${id}`
  const notice =
    status === 'rejected'
      ? error
      : status === 'unchanged'
        ? words('pasteUnchanged')
        : status === 'updated'
          ? words('pasteUpdated')
          : null

  return (
    <>
      <p className="newsroom-spoken" role="status">
        {notice ?? words('pasteReady', { warnings: warnings.length })}
      </p>
      {notice && (
        <p
          className={`newsroom-paste__notice${status === 'rejected' ? ' newsroom-paste__notice--rejected' : ''}`}
        >
          {notice} {here && <Link href={here}>{words('pasteOpenNumber', { id: id! })}</Link>}
        </p>
      )}
      {warnings.length > 0 && (
        <div className="newsroom-paste__warnings">
          <h3>{words('pasteWarnings', { count: warnings.length })}</h3>
          <ul>
            {warnings.map((warning, index) => (
              <li key={index}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      {article && (
        <article className="newsroom-paste__article">
          <h3 className="newsroom-paste__headline" lang={lang}>
            {article.headline}
          </h3>
          <dl className="newsroom-paste__facts">
            <dt>{words('language')}</dt>
            <dd>{language?.label ?? article.language}</dd>
            <dt>{words('section')}</dt>
            <dd>
              <Fact
                missing={found ? found.section.id === null : false}
                note={article.section === null ? undefined : words('pasteUnknown')}
                text={article.section}
              />
            </dd>
            <dt>{words('authors')}</dt>
            <dd>
              {article.authors.length === 0 && <Fact missing text={null} />}
              {article.authors.map(({ email, name }, index) => (
                <span className="newsroom-paste__author" key={index}>
                  <Fact
                    missing={found?.authors[index]?.id === null}
                    note={words('pasteUnknown')}
                    text={name ?? email}
                  />
                </span>
              ))}
            </dd>
            <dt>{words('dateline')}</dt>
            <dd>
              <Fact
                missing={article.dateline === null}
                text={
                  article.dateline &&
                  [article.dateline.place, article.dateline.date, article.dateline.agency]
                    .filter(Boolean)
                    .join(' · ')
                }
              />
            </dd>
            <dt>{words('publishedAt')}</dt>
            <dd>
              <Fact
                missing={article.publishedAt === null}
                text={
                  article.publishedAt &&
                  `${moment(article.publishedAt, { timeZone })} (${timeZone})`
                }
              />
            </dd>
          </dl>
          <div lang={lang}>
            {article.parts.map(({ paragraphs, subheading }, index) => (
              <React.Fragment key={index}>
                {subheading !== null && <h4>{subheading}</h4>}
                {paragraphs.slice(0, mostParagraphs).map((paragraph, number) => (
                  <p key={number}>{paragraph}</p>
                ))}
                {paragraphs.length > mostParagraphs && <p>…</p>}
              </React.Fragment>
            ))}
          </div>
          {article.related && (
            <>
              <h4
                lang={languages.find(({ code }) => code === article.related?.language)?.intlLocale}
              >
                {article.related.label}
              </h4>
              {article.related.items.length === 0 ? (
                <p className="newsroom-paste__missing">{words('pasteNoRelated')}</p>
              ) : (
                <ul>
                  {article.related.items.map((headline, index) => (
                    <li key={index}>
                      <Fact
                        missing={found?.related[index]?.id === null}
                        note={words('pasteUnknown')}
                        text={headline}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </article>
      )}
    </>
  )
}

/** A fact of the story; marked when the newsroom has nothing for it. */
const Fact: React.FC<{ missing: boolean; note?: string; text: null | string | undefined }> = ({
  missing,
  note,
  text,
}) => {
  const words = useWords()
  if (!text) return <span className="newsroom-paste__missing">{words('pasteNone')}</span>
  return (
    <>
      {text}
      {missing && note && <span className="newsroom-paste__missing"> {note}</span>}
    </>
  )
}
