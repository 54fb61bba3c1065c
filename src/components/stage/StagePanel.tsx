'use client'

import { useDocumentInfo, useField, useForm } from '@payloadcms/ui'
import React, { useState } from 'react'

import type { NewsroomTranslationKey } from '../../translations/en.ts'
import { stageNames } from '../../workflow/stageNames.ts'
import type { Stage } from '../../workflow/stages.ts'
import { transitions, type Transition } from '../../workflow/transitions.ts'
import type { Zone } from '../time/loadZone.ts'
import { useNewsroomTime } from '../time/useNewsroomTime.ts'
import { useMoment } from '../useMoment.ts'
import { useWords } from '../useWords.ts'
import { CheckList } from './CheckList.tsx'
import './StagePanel.css'
import { useStep } from './useStep.ts'

/** Publishing has its own button. */
const stepNames: Partial<Record<Transition['name'], NewsroomTranslationKey>> = {
  approve: 'step_approve',
  sendBack: 'step_sendBack',
  submit: 'step_submit',
  takeBack: 'step_takeBack',
}

type Props = {
  /** ISO 8601: when it is published by itself. */
  goesOut: null | string
  /** Nothing of the story goes on its way as long as it is. */
  isKilled: boolean
  /** The steps that whoever looks may take with an article that they may edit. */
  may: Transition['name'][]
  zone: Zone
}

/** How far the article is, and the steps that can be taken from there. */
export const StagePanel: React.FC<Props> = ({ goesOut, isKilled, may, zone }) => {
  const words = useWords()
  const moment = useMoment()
  const { there } = useNewsroomTime(zone)
  const { hasSavePermission, id, isTrashed } = useDocumentInfo()
  const { disabled } = useForm()
  const { value: stage = 'writing' } = useField<Stage>({ path: 'stage' })
  const { value: note } = useField<string>({ path: 'stageNote' })
  const [asked, setAsked] = useState<null | string>(null)
  const { failure, isBusy, take } = useStep()

  const isOpen = id !== undefined && hasSavePermission && !isTrashed && !disabled && !isKilled
  const steps = transitions.flatMap((step) => {
    const name = stepNames[step.name]
    const isMine = isOpen && step.from.includes(stage) && may.includes(step.name)
    return name && isMine ? [{ ...step, label: words(name) }] : []
  })
  const go = async ({ to }: Transition, note?: string) => {
    if (await take(to, note)) setAsked(null)
  }

  return (
    <section aria-labelledby="newsroom-stage" className="field-type newsroom-stage">
      <h3 id="newsroom-stage">{words('stage')}</h3>
      <p
        className={`newsroom-stage__name newsroom-stage__name--${isKilled ? 'killed' : stage}`}
        role="status"
      >
        {words(isKilled ? 'killed' : stageNames[stage])}
      </p>
      {goesOut && (
        <p>
          {words('scheduledFor', { time: moment(goesOut) })} {there(goesOut)}
        </p>
      )}
      {note && stage !== 'published' && <blockquote>{note}</blockquote>}
      <div className="newsroom-stage__steps">
        {steps.map((step) => (
          <button
            aria-expanded={step.note ? asked !== null : undefined}
            disabled={isBusy}
            key={step.name}
            onClick={() => (step.note ? setAsked(asked === null ? '' : null) : void go(step))}
            type="button"
          >
            {step.label}
          </button>
        ))}
      </div>
      {isOpen && stage !== 'published' && <CheckList />}
      {asked !== null &&
        steps
          .filter((step) => step.note)
          .map((step) => (
            <div className="newsroom-stage__note" key={step.name}>
              <label htmlFor="newsroom-stage-note">{words('stageNote')}</label>
              <textarea
                autoFocus
                id="newsroom-stage-note"
                maxLength={2000}
                onChange={({ target }) => setAsked(target.value)}
                rows={3}
                value={asked}
              />
              <button
                disabled={isBusy || asked.trim() === ''}
                onClick={() => void go(step, asked)}
                type="button"
              >
                {step.label}
              </button>
            </div>
          ))}
      <p className="newsroom-stage__failure" role="alert">
        {failure}
      </p>
    </section>
  )
}
