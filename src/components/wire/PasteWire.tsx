'use client'

import { Button, Link, useTranslation } from '@payloadcms/ui'
import React, { useEffect, useId, useRef, useState } from 'react'

import { tell } from '../../translations/sentence.ts'
import { WireError } from '../../wire/WireError.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { useWords } from '../useWords.ts'
import './PasteWire.css'
import { readTextFile } from './readTextFile.ts'
import { useKeptText } from './useKeptText.ts'
import { useSendWire, useWireTrial, type Sent } from './useWireTrial.ts'
import { WirePreview, type WireLanguage } from './WirePreview.tsx'

type Props = {
  /** Address of the list of articles in the admin. */
  articles: string
  languages: WireLanguage[]
  /** IANA zone of the newsroom. */
  timeZone: string
}

/** A wire story on the left; what the newsroom would make of it on the right. */
export const PasteWire: React.FC<Props> = ({ articles, languages, timeZone }) => {
  const words = useWords()
  usePageTitle(words('pasteWire'))
  const { t } = useTranslation()
  const send = useSendWire()
  const [text, setText] = useKeptText('newsroom-paste')
  const [language, setLanguage] = useState('')
  const [busy, setBusy] = useState(false)
  const [dropping, setDropping] = useState(false)
  const [failure, setFailure] = useState<null | string>(null)
  const [made, setMade] = useState<null | number | string>(null)
  const { lookAgain, looking, trial } = useWireTrial({ language, text })
  const opener = useRef<HTMLAnchorElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const id = useId()

  const answer = trial?.answer
  const isHere = answer?.status === 'unchanged' || answer?.status === 'updated'
  const blocked = answer?.status === 'rejected' || answer?.status === 'unchanged'

  /** Opens the article as soon as the link to it is there. */
  useEffect(() => {
    if (made !== null) opener.current?.click()
  }, [made])

  const explain = ({ message, reason }: NonNullable<Sent['failure']>): string =>
    reason === 'loggedOut'
      ? words('pasteLoggedOut')
      : reason === 'unreachable'
        ? words('pasteUnreachable')
        : (message ?? words('pasteFailed'))

  const create = async () => {
    // Nothing is made of what nobody has seen yet.
    if (busy || looking || blocked || text.trim() === '') return
    setBusy(true)
    setFailure(null)
    const sent = await send({ language, text, update: answer?.status === 'updated' })
    if (sent.failure) setFailure(explain(sent.failure))
    else if (sent.answer.status === 'rejected') {
      setFailure(sent.answer.error)
      lookAgain()
    } else {
      setText('')
      setMade(sent.answer.id)
      return
    }
    setBusy(false)
  }

  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      setText(await readTextFile(file))
      setFailure(null)
    } catch (error) {
      setFailure(
        `${file.name}: ${error instanceof WireError ? tell(t, error.sentence) : String(error)}`,
      )
    }
  }

  if (made !== null) {
    return (
      <p role="status">
        <Link href={`${articles}/${made}`} ref={opener}>
          {words('pasteOpening')}
        </Link>
      </p>
    )
  }

  return (
    <div className="newsroom-paste__columns">
      <form
        className="newsroom-paste__form"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <label className="newsroom-paste__label" htmlFor={`${id}text`}>
          {words('pasteText')}
        </label>
        <textarea
          aria-describedby={`${id}hint`}
          autoFocus
          className={`newsroom-paste__text${dropping ? ' newsroom-paste__text--dropping' : ''}`}
          disabled={busy}
          id={`${id}text`}
          onChange={({ target }) => setText(target.value)}
          onDragLeave={() => setDropping(false)}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes('Files')) return
            event.preventDefault()
            setDropping(true)
          }}
          onDrop={(event) => {
            setDropping(false)
            const [file] = event.dataTransfer.files
            if (!file) return
            event.preventDefault()
            void take(file)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void create()
          }}
          spellCheck={false}
          value={text}
        />
        <p className="newsroom-paste__hint" id={`${id}hint`}>
          {words('pasteTextHint')}
        </p>
        <div className="newsroom-paste__controls">
          <input
            accept=".md,.txt,text/markdown,text/plain"
            className="newsroom-paste__file"
            onChange={({ target }) => {
              void take(target.files?.[0])
              target.value = ''
            }}
            ref={chooser}
            tabIndex={-1}
            type="file"
            aria-hidden
          />
          <Button
            buttonStyle="secondary"
            disabled={busy}
            margin={false}
            onClick={() => chooser.current?.click()}
          >
            {words('pasteChooseFile')}
          </Button>
          <label className="newsroom-paste__language">
            <span>{words('language')}</span>
            <select
              disabled={busy}
              onChange={({ target }) => setLanguage(target.value)}
              value={language}
            >
              <option value="">{words('pasteRecognise')}</option>
              {languages.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        {failure && (
          <p className="newsroom-paste__failure" role="alert">
            {failure}
          </p>
        )}
        <div className="newsroom-paste__actions">
          <Button disabled={busy || blocked || text.trim() === ''} margin={false} type="submit">
            {words(
              busy ? 'pasteSending' : answer?.status === 'updated' ? 'pasteUpdate' : 'pasteCreate',
            )}
          </Button>
          {isHere && answer.id !== null && (
            <Button
              buttonStyle="secondary"
              el="link"
              margin={false}
              to={`${articles}/${answer.id}`}
            >
              {words('pasteOpen')}
            </Button>
          )}
        </div>
      </form>
      <section
        aria-busy={looking}
        aria-labelledby={`${id}preview`}
        className={`newsroom-paste__preview${looking ? ' newsroom-paste__preview--looking' : ''}`}
      >
        <h2 className="newsroom-paste__subtitle" id={`${id}preview`}>
          {words('pastePreview')}
        </h2>
        {!trial && <p className="newsroom-paste__hint">{words('pasteNothingYet')}</p>}
        {trial?.failure && (
          <p className="newsroom-paste__failure" role="alert">
            {explain(trial.failure)}{' '}
            <button className="newsroom-text-button" onClick={lookAgain} type="button">
              {words('pasteAgain')}
            </button>
          </p>
        )}
        {answer && (
          <WirePreview
            answer={answer}
            articles={articles}
            languages={languages}
            timeZone={timeZone}
          />
        )}
      </section>
    </div>
  )
}
