'use client'

import { LeaveWithoutSaving, useDocumentInfo } from '@payloadcms/ui'
import React, { useEffect } from 'react'

import type { NewsroomTranslationKey } from '../../../translations/en.ts'
import { useMoment } from '../../useMoment.ts'
import { useWords } from '../../useWords.ts'
import { useArticleTitle } from '../useArticleTitle.ts'
import './ArticleSaving.css'
import type { SaveFailure } from './saveFailure.ts'
import { useArticleSaving } from './useArticleSaving.ts'

const reasons: Record<SaveFailure['kind'], NewsroomTranslationKey> = {
  behind: 'notSavedBehind',
  gone: 'notSavedGone',
  locked: 'notSavedLocked',
  loggedOut: 'notSavedLoggedOut',
  offline: 'notSavedOffline',
  refused: 'notSavedRefused',
  server: 'notSavedServer',
}

/**
 * Whether what is written is saved, beside the buttons, where it is always in sight; and what saves
 * it. Payload's own autosave says "saved" also when it was not, and does not try again.
 */
export const ArticleSaving: React.FC = () => {
  const words = useWords()
  useArticleTitle()
  const moment = useMoment()
  const { asked, retry, state } = useArticleSaving()
  const {
    data,
    hasPublishedDoc,
    hasSavePermission,
    isTrashed,
    setUnpublishedVersionCount,
    unpublishedVersionCount,
  } = useDocumentInfo()

  // With none, Payload's "Schedule publish" begins with taking down what was never published.
  const isFirstDraft = !hasPublishedDoc && unpublishedVersionCount === 0
  useEffect(() => {
    if (isFirstDraft) setUnpublishedVersionCount(1)
  }, [isFirstDraft, setUnpublishedVersionCount])

  if (!hasSavePermission || isTrashed) return null

  const { failure, phase } = state
  const savedAt = typeof data?.updatedAt === 'string' ? data.updatedAt : null
  const reason = failure && (failure.message ?? words(reasons[failure.kind]))

  if (asked) {
    return (
      <div className="newsroom-saving newsroom-saving--failed" role="alert">
        <span>{words('unsentText')}</span>
        <button className="newsroom-text-button" onClick={asked.restore} type="button">
          {words('unsentRestore')}
        </button>
        <button className="newsroom-text-button" onClick={asked.discard} type="button">
          {words('unsentDiscard')}
        </button>
      </div>
    )
  }

  return (
    <div className={`newsroom-saving${failure ? ' newsroom-saving--failed' : ''}`}>
      <span data-saving={failure ? 'failed' : phase}>
        {failure ? (
          <>
            <strong>{words('notSaved')}</strong> {reason}
          </>
        ) : phase === 'resting' ? (
          savedAt && words('savedAt', { time: moment(savedAt, { day: !isToday(savedAt) }) })
        ) : (
          words('saving')
        )}
      </span>
      {failure && (
        <button
          className="newsroom-text-button"
          onClick={failure.kind === 'behind' ? () => location.reload() : retry}
          type="button"
        >
          {words(failure.kind === 'behind' ? 'loadAnew' : 'saveAgain')}
        </button>
      )}
      {/* Only what matters is spoken: every save would be too much. */}
      <span className="newsroom-spoken" role="alert">
        {failure ? `${words('notSaved')} ${reason}` : ''}
      </span>
      {failure && failure.kind !== 'behind' && <LeaveWithoutSaving />}
    </div>
  )
}

const isToday = (moment: string) => new Date(moment).toDateString() === new Date().toDateString()
