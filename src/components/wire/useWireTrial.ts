'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'

import { formatOfText } from '../../wire/formatOfText.ts'
import type { WireAnswer } from '../../wire/wireEndpoint.ts'

/** How long after the last letter the story is looked at, in milliseconds. */
const pause = 400

export type Wish = { dryRun?: boolean; language: string; text: string; update?: boolean }

/** What came of sending a story: the newsroom's answer, or why there is none. */
export type Sent =
  | { answer: WireAnswer; failure?: undefined }
  | {
      answer?: undefined
      failure: { message?: string; reason: 'loggedOut' | 'server' | 'unreachable' }
    }

/** Sends a story to `POST /api/newsroom/wire`. Never throws, but for a request that was called off. */
export const useSendWire = () => {
  const {
    config: { routes },
  } = useConfig()
  const { i18n } = useTranslation()
  return useCallback(
    async ({ language, text, ...wish }: Wish, signal?: AbortSignal): Promise<Sent> => {
      try {
        const response = await fetch(
          formatAdminURL({ apiRoute: routes.api, path: '/newsroom/wire' }),
          {
            body: JSON.stringify({
              ...wish,
              ...(language ? { language } : {}),
              format: formatOfText(text),
              text,
            }),
            credentials: 'include',
            headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
            method: 'POST',
            signal,
          },
        )
        const body = (await response.json()) as { errors?: { message: string }[] } | WireAnswer
        if ('status' in body) return { answer: body }
        return {
          failure: {
            message: body.errors?.[0]?.message,
            reason: response.status === 401 ? 'loggedOut' : 'server',
          },
        }
      } catch (error) {
        if (signal?.aborted) throw error
        return { failure: { reason: 'unreachable' } }
      }
    },
    [i18n.language, routes.api],
  )
}

/**
 * What the newsroom would make of the story, a moment after it was written or pasted.
 * @returns `trial`: what was found last, also while something newer is looked at; `null` without text
 */
export const useWireTrial = ({ language, text }: { language: string; text: string }) => {
  const send = useSendWire()
  const [last, setLast] = useState<{ of: string; sent: Sent } | null>(null)
  const [again, setAgain] = useState(0)
  const empty = text.trim() === ''
  const current = `${again} ${language} ${text}`

  useEffect(() => {
    if (empty) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      send({ dryRun: true, language, text }, controller.signal).then(
        (sent) => setLast({ of: current, sent }),
        () => {},
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [current, empty, language, send, text])

  const lookAgain = useCallback(() => setAgain((count) => count + 1), [])
  return {
    looking: !empty && last?.of !== current,
    lookAgain,
    trial: empty ? null : (last?.sent ?? null),
  }
}
