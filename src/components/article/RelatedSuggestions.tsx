'use client'

import { Link, useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import React, { useRef, useState } from 'react'

import type { SuggestionReason } from '../../related/rankSuggestions.ts'
import type { SuggestedArticle } from '../../related/resolveRelatedNews.ts'
import { useMoment } from '../useMoment.ts'
import { useWords } from '../useWords.ts'
import { RelatedForReaders } from './RelatedForReaders.tsx'
import './RelatedSuggestions.css'
import { useRelated } from './useRelated.ts'

type Id = number | string

/**
 * Under the picks of related news: what readers see of them, and what else has much in common with the
 * article, and why.
 */
export const RelatedSuggestions: React.FC = () => {
  const words = useWords()
  const moment = useMoment()
  const { config } = useConfig()
  const { collectionSlug, hasSavePermission, isTrashed } = useDocumentInfo()
  const { setValue, value } = useField<Id[] | null>({ path: 'relatedNews.items' })
  const related = useRelated()
  const [added, setAdded] = useState<null | string>(null)
  const list = useRef<HTMLUListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  if (!hasSavePermission || isTrashed || related === null) return null
  const { suggestions } = related

  const picks = value ?? []
  const picked = new Set(picks.map(String))
  const left = suggestions.filter(({ id }) => !picked.has(String(id)))

  const add = ({ headline, id }: SuggestedArticle) => {
    const place = left.findIndex((suggestion) => suggestion.id === id)
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = buttons[place + 1] ?? buttons[place - 1]
    // The button that had the focus goes away.
    ;(next ?? heading.current)?.focus()
    setValue([...picks, id])
    setAdded(headline)
  }

  return (
    <div className="newsroom-suggestions">
      <RelatedForReaders {...related} />
      <h4 className="newsroom-suggestions__heading" ref={heading} tabIndex={-1}>
        {words('suggestions')}
      </h4>
      <p className="field-description">
        {words(suggestions.length > 0 ? 'suggestionsHint' : 'suggestionsNone')}
      </p>
      <p className="newsroom-spoken" role="status">
        {added === null ? '' : words('suggestAdded', { headline: added })}
      </p>
      {left.length > 0 && (
        <ul className="newsroom-suggestions__list" ref={list}>
          {left.map((suggestion) => {
            const { headline, id, language, publishedAt, reasons } = suggestion
            return (
              <li className="newsroom-suggestions__item" key={id}>
                <div className="newsroom-suggestions__about">
                  <Link
                    href={formatAdminURL({
                      adminRoute: config.routes.admin,
                      path: `/collections/${collectionSlug}/${id}`,
                    })}
                    lang={language}
                    target="_blank"
                  >
                    {headline}
                  </Link>
                  <span className="newsroom-suggestions__reasons">
                    {reasons.map((reason) => inWords(words, reason)).join(', ')}
                    {publishedAt && ` · ${moment(publishedAt)}`}
                  </span>
                </div>
                <button
                  aria-label={words('suggestAdd', { headline })}
                  className="newsroom-suggestions__add"
                  onClick={() => add(suggestion)}
                  type="button"
                >
                  {words('suggestButton')}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

const inWords = (words: ReturnType<typeof useWords>, reason: SuggestionReason): string => {
  switch (reason.kind) {
    case 'authors':
      return reason.count === 1
        ? words('suggestAuthor')
        : words('suggestAuthors', { count: reason.count })
    case 'nearSection':
      return words('suggestNearSection')
    case 'place':
      return words('suggestPlace')
    case 'recent':
      return words('suggestRecent')
    case 'section':
      return words('suggestSection')
    case 'tags':
      return reason.count === 1
        ? words('suggestTag')
        : words('suggestTags', { count: reason.count })
  }
}
