'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { formatAdminURL } from 'payload/shared'
import React from 'react'

import { useWords } from '../useWords.ts'
import './RelatedForReaders.css'
import type { Related } from './useRelated.ts'

/** The list as readers of the article's own language see it, and what they do not see of the picks. */
export const RelatedForReaders: React.FC<Related> = ({ hidden, inherited, resolved }) => {
  const words = useWords()
  const { config } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const addressOf = (id: number | string) =>
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/${collectionSlug as CollectionSlug}/${id}`,
    })
  return (
    <section aria-labelledby="newsroom-readers" className="newsroom-readers">
      <h4 id="newsroom-readers">{words('relatedReaders')}</h4>
      {resolved ? (
        <div className="newsroom-readers__list">
          {resolved.heading && (
            <p className="newsroom-readers__heading" lang={resolved.language}>
              {resolved.heading}
            </p>
          )}
          <ul>
            {resolved.articles.map(({ headline, id, language }) => (
              <li key={id}>
                <Link href={addressOf(id)} lang={language} target="_blank">
                  {headline}
                </Link>
                {language !== resolved.language && ` (${language})`}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="field-description">{words('relatedReadersNone')}</p>
      )}
      {inherited && <p className="field-description">{words('relatedInherited')}</p>}
      {hidden > 0 && (
        <p className="field-description">{words('relatedHidden', { count: hidden })}</p>
      )}
    </section>
  )
}
