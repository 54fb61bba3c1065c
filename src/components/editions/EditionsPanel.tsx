'use client'

import { Link, useConfig, useDocumentInfo, useField, useForm } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { formatAdminURL } from 'payload/shared'
import React, { useEffect, useRef, useState } from 'react'

import type { TranslationSource } from '../../editions/TranslationSource.ts'
import type { NewsroomTranslationKey } from '../../translations/en.ts'
import { useWords } from '../useWords.ts'
import type { EditionLanguage } from './EditionLanguage.ts'
import './EditionsPanel.css'
import { EditionState } from './EditionState.tsx'
import { LinkEdition } from './LinkEdition.tsx'
import { sayState } from './sayState.ts'
import { SeparateEdition } from './SeparateEdition.tsx'
import { SourceText } from './SourceText.tsx'
import { useEditions, type FirstText } from './useEditions.ts'

type Props = {
  languages: EditionLanguage[]
  /**
   * In which languages may whoever looks make articles, and may they join and separate editions of all?
   * Can the newsroom translate by machine?
   */
  may: { create: string[]; join: boolean; translate: boolean }
}

const firstTextWords: Record<FirstText, NewsroomTranslationKey> = {
  copy: 'translateCopy',
  empty: 'translateEmpty',
  machine: 'translateMachine',
}

/** The story in all languages of the newsroom: what is there, one click away, and what is missing. */
export const EditionsPanel: React.FC<Props> = ({ languages, may }) => {
  const words = useWords()
  const { config } = useConfig()
  const { collectionSlug, hasSavePermission, id, isTrashed } = useDocumentInfo()
  const articles = collectionSlug as CollectionSlug
  const { busy, failure, known, link, markCurrent, readSource, separate, translate } = useEditions()
  const [begun, setBegun] = useState<null | string>(null)
  const [made, setMade] = useState<null | number | string>(null)
  const [isChecked, setChecked] = useState(false)
  const [isTranslating, setTranslating] = useState(false)
  const [source, setSource] = useState<null | TranslationSource>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLAnchorElement>(null)

  // As while somebody else writes in it.
  const { disabled } = useForm()
  const mark = useField<boolean | null>({ path: 'machineTranslated' })
  const firstTexts: FirstText[] = [...(may.translate ? ['machine' as const] : []), 'copy', 'empty']

  const editions = known?.editions ?? []
  const missing = languages.filter(
    ({ code }) => !editions.some(({ language }) => language === code),
  )
  const addressOf = (article: number | string) =>
    formatAdminURL({
      adminRoute: config.routes.admin,
      path: `/collections/${articles}/${article}`,
    })

  /** Opens the translation as soon as the link to it is there. */
  useEffect(() => {
    if (made !== null) opener.current?.click()
  }, [made])

  if (id === undefined || isTrashed) return null
  // The rows are there from the beginning, so that nothing below them moves under somebody's hand.
  const isKnown = known !== null
  const own = editions.find((edition) => edition.id === id)
  const from = editions.find((edition) => edition.id === known?.translatedFrom)

  const begin = async (language: string, text: FirstText) => {
    setTranslating(text === 'machine')
    const doc = await translate(language, text)
    setTranslating(false)
    if (doc) setMade(doc.id)
  }
  const check = () => {
    mark.setValue(false)
    setChecked(true)
    // The button that had the focus goes away.
    heading.current?.focus()
  }
  const openSource = async (isOpen: boolean) => {
    if (isOpen) setSource(await readSource())
  }

  return (
    <section aria-labelledby="newsroom-editions" className="newsroom-editions">
      <h3 id="newsroom-editions" ref={heading} tabIndex={-1}>
        {words('editions')}
      </h3>
      <p className="newsroom-spoken" role="status">
        {isChecked && !mark.value && words('machineWasChecked')}
      </p>
      <ul>
        {languages.map(({ code, direction, intlLocale, label }) => {
          const found = editions.find(({ language }) => language === code)
          const isOwn = found?.id === id
          const edition = isOwn ? { ...found!, machine: Boolean(mark.value) } : found
          return (
            <li key={code}>
              <span className="newsroom-editions__language" lang={intlLocale}>
                {label}
              </span>
              {isKnown && <EditionState edition={edition}>{sayState(words, edition)}</EditionState>}
              {isOwn && <span className="newsroom-editions__own">{words('editionThis')}</span>}
              {edition && !isOwn && (
                <>
                  <Link
                    className="newsroom-editions__headline"
                    dir={direction}
                    href={addressOf(edition.id)}
                    lang={intlLocale}
                    prefetch={false}
                  >
                    {edition.headline || words('untitled')}
                  </Link>
                  {may.join && may.create.includes(code) && (
                    <SeparateEdition
                      disabled={busy}
                      headline={edition.headline || words('untitled')}
                      onSeparate={() => void separate(edition.id)}
                    />
                  )}
                </>
              )}
              {isKnown && !edition && may.create.includes(code) && begun !== code && (
                <button
                  aria-label={words('translateInto', { language: label })}
                  className="newsroom-text-button"
                  onClick={() => setBegun(code)}
                  type="button"
                >
                  {words('translate')}
                </button>
              )}
              {!edition && begun === code && (
                <span className="newsroom-editions__begin">
                  {firstTexts.map((text) => (
                    <button
                      autoFocus={text === firstTexts[0]}
                      className="newsroom-text-button"
                      disabled={busy}
                      key={text}
                      onClick={() => void begin(code, text)}
                      type="button"
                    >
                      {words(firstTextWords[text])}
                    </button>
                  ))}
                  <span role="status">{isTranslating && words('translating')}</span>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {may.join && hasSavePermission && missing.length > 0 && (
        <LinkEdition
          collection={articles}
          disabled={!isKnown}
          missing={missing.map(({ code }) => code).join(',')}
          onSelect={(article, translation) => void link(article, translation)}
          story={known?.story ?? null}
        />
      )}
      <p className="newsroom-editions__failure" role="alert">
        {failure}
      </p>
      {mark.value && (
        <div className="newsroom-editions__notice">
          <p>{words('machineTranslated')}</p>
          {hasSavePermission && !disabled && (
            <button className="newsroom-text-button" onClick={check} type="button">
              {words('machineChecked')}
            </button>
          )}
        </div>
      )}
      {own?.outdated && (
        <div className="newsroom-editions__notice">
          <p>{words('sourceChanged')}</p>
          {hasSavePermission && source && (
            <button
              className="newsroom-text-button"
              disabled={busy}
              onClick={() => void markCurrent(source.source.revision).then(() => openSource(true))}
              type="button"
            >
              {words('markCurrent')}
            </button>
          )}
        </div>
      )}
      {from && (
        <details onToggle={({ currentTarget }) => void openSource(currentTarget.open)}>
          <summary>
            {words('sourceRead')} (
            {languages.find(({ code }) => code === from.language)?.label ?? from.language})
          </summary>
          {source && <SourceText languages={languages} text={source} />}
        </details>
      )}
      {made !== null && <Link hidden href={addressOf(made)} ref={opener} />}
    </section>
  )
}
