'use client'

import React from 'react'

import type { TranslationSource } from '../../editions/TranslationSource.ts'
import { useWords } from '../useWords.ts'
import type { EditionLanguage } from './EditionLanguage.ts'

const marks = { added: 'ins', removed: 'del', same: 'span' } as const

/** What a translation was made from, to be read beside it, and above that what has changed in it since. */
export const SourceText: React.FC<{
  languages: EditionLanguage[]
  text: TranslationSource
}> = ({ languages, text: { changes, source } }) => {
  const words = useWords()
  const language = languages.find(({ code }) => code === source.language)
  const inLanguage = { dir: language?.direction, lang: language?.intlLocale }
  return (
    <div className="newsroom-source">
      {changes === null && <p>{words('sourceChangesUnknown')}</p>}
      {changes !== null && changes.length > 0 && (
        <section aria-label={words('sourceChanges')} className="newsroom-source__changes">
          <h4>{words('sourceChanges')}</h4>
          {changes.map((pieces, index) => (
            <p key={index} {...inLanguage}>
              {pieces.map(({ kind, text }, number) =>
                React.createElement(marks[kind], { key: number }, text),
              )}
            </p>
          ))}
        </section>
      )}
      <article {...inLanguage}>
        <h4>{source.headline}</h4>
        {source.summary && <p className="newsroom-source__summary">{source.summary}</p>}
        {source.paragraphs.map(({ isSubheading, text }, index) =>
          isSubheading ? <h5 key={index}>{text}</h5> : <p key={index}>{text}</p>,
        )}
      </article>
    </div>
  )
}
