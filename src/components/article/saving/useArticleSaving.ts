'use client'

import {
  useAllFormFields,
  useConfig,
  useDocumentDrawerContext,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { useLatest } from '../../useLatest.ts'
import {
  createSaver,
  type SaveAnswer,
  type SaveManner,
  type SaveState,
  type Values,
} from './createSaver.ts'
import { setRefusedFields } from './refusedFields.ts'
import { saveFailure, unreachable } from './saveFailure.ts'
import { serverMade } from './serverMade.ts'
import { typedTexts } from './typedTexts.ts'
import { dropUnsent, holdsTexts, judgeUnsent, keepUnsent, readUnsent } from './unsentValues.ts'
import { useArticleLock } from './useArticleLock.ts'

/** Browsers let no more than 64 KiB outlive the page that sends it, of all requests together. */
const mostKeptAlive = 60_000

/** After this, a request is taken for lost, in milliseconds. */
const patience = 20_000

const isBefore = (moment: unknown, other: unknown): boolean =>
  Date.parse(String(moment)) < Date.parse(String(other))

/** A link that leads away from the page in the same window. */
const leads = ({ altKey, ctrlKey, metaKey, shiftKey, target }: MouseEvent): boolean => {
  const link = target instanceof Element ? target.closest('a[href]') : null
  return Boolean(link) && !(altKey || ctrlKey || metaKey || shiftKey)
}

/** Saves the form of an article while it is written, and says how that goes. */
export const useArticleSaving = (): {
  /** There is a text that was never saved, in an article that others have saved since. */
  asked: { discard: () => void; restore: () => void } | null
  retry: () => void
  state: SaveState
} => {
  const {
    config: { admin, routes },
  } = useConfig()
  const info = useDocumentInfo()
  const form = useForm()
  const [fields, dispatchFields] = useAllFormFields()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const { code: locale } = useLocale()
  const { i18n } = useTranslation()
  const lock = useArticleLock()
  const { reportUpdate } = useDocumentEvents()
  const { drawerSlug, onSave } = useDocumentDrawerContext()
  const { collectionSlug, hasSavePermission, id, isTrashed } = info
  const address: `/${string}` = `/${collectionSlug}/${id}`
  /** What is written in one locale is not put back in another. */
  const place = `${address}?locale=${locale}`
  const api = (path: `/${string}`) => formatAdminURL({ apiRoute: routes.api, path })

  const isLoggedIn = async () => {
    const response = await fetch(api(`/${admin.user}/me`), { credentials: 'include' })
    return Boolean(((await response.json()) as { user?: unknown }).user)
  }
  const isFree = useLatest(() => !processing)
  const read = useLatest((): Values => ({
    ...form.getData(),
    ...typedTexts(form.formRef?.current ?? null),
    _status: 'draft',
  }))
  /** When the article was saved that this form was made from, or has saved itself. */
  const base = useRef<unknown>(undefined)
  useEffect(() => {
    base.current = info.data?.updatedAt
  }, [info.data?.updatedAt])
  /** Has the form itself saved the article since, as by publishing it? */
  const isOvertaken = async (before: unknown): Promise<boolean> => {
    const end = Date.now() + patience
    while (!isFree() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
    return base.current !== before
  }
  /** Sent, and not known whether it arrived. */
  const unanswered = useRef<null | Values>(null)
  /** Was it this form that saved the article last, though the answer was lost? */
  const isOwn = async (): Promise<boolean> => {
    if (!unanswered.current) return false
    const query = `depth=0&draft=true&fallback-locale=null&locale=${locale}` as const
    const response = await fetch(`${api(address)}?${query}`, { credentials: 'include' })
    const stored = (await response.json()) as Values
    if (!response.ok || !holdsTexts(stored, unanswered.current)) return false
    base.current = stored.updatedAt
    return true
  }
  const request = async (
    values: Values,
    { leaving, overtakes }: SaveManner,
  ): Promise<SaveAnswer> => {
    if (!navigator.onLine) return { failure: unreachable }
    const query = new URLSearchParams({
      autosave: 'true',
      depth: '0',
      draft: 'true',
      'fallback-locale': 'null',
      locale,
      ...(lock.isKept() ? { lock: 'keep' } : {}),
    })
    const body = JSON.stringify(values)
    const before = base.current
    // The form is not told that it is saving: it would lock its buttons, and a click on Publish would
    // be lost.
    try {
      const response = await fetch(`${api(address)}?${query}`, {
        body,
        credentials: 'include',
        headers: {
          'Accept-Language': i18n.language,
          'Content-Type': 'application/json',
          // The one that is overtaken has the base: where it comes last it is refused.
          ...(overtakes || !before ? {} : { 'If-Match': `"${String(before)}"` }),
        },
        keepalive: new Blob([body]).size < (leaving ? mostKeptAlive : mostKeptAlive / 2),
        method: 'PATCH',
        signal: AbortSignal.timeout(patience),
      })
      const answer = (await response.json().catch(() => null)) as { doc?: Values } | null
      if (response.ok && answer?.doc) {
        unanswered.current = null
        if (!isBefore(answer.doc.updatedAt, base.current)) base.current = answer.doc.updatedAt
        return { doc: answer.doc }
      }
      if (response.status === 412 && (await isOvertaken(before))) return { doc: null }
      if (response.status === 412 && (await isOwn())) {
        unanswered.current = null
        return await request(values, { leaving, overtakes })
      }
      // After an error of the server it may be saved or not.
      unanswered.current = response.status < 500 ? null : values
      const loggedOut = response.status === 403 && !(await isLoggedIn())
      return { failure: saveFailure(loggedOut ? 401 : response.status, answer) }
    } catch {
      unanswered.current = values
      return { failure: unreachable }
    }
  }
  const send = useLatest(async (values: Values, manner: SaveManner): Promise<SaveAnswer> => {
    const unsent = { base: base.current, values }
    const answer = await request(values, manner)
    if (answer.failure) keepUnsent(place, unsent)
    else if (readUnsent(place)) keepUnsent(place, { ...unsent, saved: base.current })
    return answer
  })
  const onLeave = useLatest((values: Values) => keepUnsent(place, { base: base.current, values }))
  const onSaved = useLatest(
    ({ changed, doc, sent }: { changed: boolean; doc: null | Values; sent: Values }) => {
      if (!changed) form.setModified(false)
      // An answer may come after that of a save which came after it.
      if (!doc || isBefore(doc.updatedAt, info.data?.updatedAt)) return
      const made = serverMade({ doc, fields: form.getFields(), sent })
      if (Object.keys(made).length > 0) dispatchFields({ formState: made, type: 'UPDATE_MANY' })
      info.setData(doc)
      if (typeof doc.updatedAt === 'string') info.setLastUpdateTime(Date.parse(doc.updatedAt))
      if (!info.mostRecentVersionIsAutosaved) {
        info.incrementVersionCount()
        info.setMostRecentVersionIsAutosaved(true)
        info.setUnpublishedVersionCount((count) => count + 1)
      }
      reportUpdate({
        id,
        doc: doc as Values & { id: number | string },
        drawerSlug,
        entitySlug: collectionSlug ?? '',
        operation: 'update',
        updatedAt: String(doc.updatedAt),
      })
      void onSave?.({
        doc: doc as Values & { id: number | string },
        operation: 'update',
        result: doc,
      })
    },
  )

  const [saver] = useState(() => createSaver({ isFree, onLeave, onSaved, read, send }))
  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState)
  const active = Boolean(id && hasSavePermission && !isTrashed)

  const had = useRef<Map<string, unknown> | null>(null)
  useEffect(() => {
    const values = new Map(Object.entries(fields).map(([path, { value }]) => [path, value]))
    values.delete('updatedAt')
    const before = had.current
    had.current = values
    if (!active || !before) return
    if (!modified) {
      if (saver.getState().phase !== 'resting') saver.rest()
      return
    }
    const changed =
      before.size !== values.size ||
      [...values].some(([path, value]) => !Object.is(value, before.get(path)))
    if (!changed) return
    lock.keep({ typing: true })
    saver.changed()
  }, [active, fields, lock, modified, saver])

  useEffect(() => {
    const leave = () => {
      lock.letGo()
      saver.leave({ forGood: true })
    }
    const go = () => {
      leave()
      lock.release()
    }
    const onClick = (event: MouseEvent) => {
      if (leads(event)) leave()
    }
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') saver.leave()
      else saver.retry()
    }
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (saver.getState().phase === 'resting') return
      leave()
      // What is too long to outlive the page, or has failed already, only the person can save.
      const long = new Blob([JSON.stringify(read())]).size >= mostKeptAlive
      const { failure } = saver.getState()
      if (failure?.kind === 'behind') return
      if (long || failure) event.preventDefault()
    }
    saver.start()
    lock.keep({ typing: false })
    document.addEventListener('click', onClick, true)
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('beforeunload', onBeforeUnload)
    window.addEventListener('online', saver.retry)
    window.addEventListener('pagehide', go)
    return () => {
      document.removeEventListener('click', onClick, true)
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('beforeunload', onBeforeUnload)
      window.removeEventListener('online', saver.retry)
      window.removeEventListener('pagehide', go)
      go()
      saver.stop()
    }
  }, [lock, read, saver])

  const [asked, setAsked] = useState<null | Values>(null)
  const restore = useLatest(async (values: Values) => {
    setAsked(null)
    await form.reset({ ...info.data, ...values, updatedAt: info.data?.updatedAt })
    form.setModified(true)
    saver.changed()
  })
  const lookBack = useLatest(() => {
    const unsent = readUnsent(place)
    const verdict = unsent && judgeUnsent(unsent, info.data ?? {})
    if (verdict === 'drop') dropUnsent(place)
    if (verdict === 'ask') setAsked(unsent!.values)
    if (verdict === 'restore') void restore(unsent!.values)
  })
  const ready = active && !info.isInitializing
  useEffect(() => {
    if (ready) lookBack()
  }, [lookBack, ready])

  const refused = state.failure?.fields
  useEffect(() => {
    setRefusedFields(address, refused ?? [])
    return () => setRefusedFields(address, [])
  }, [address, refused])

  return {
    asked:
      asked === null
        ? null
        : {
            discard: () => {
              dropUnsent(place)
              setAsked(null)
            },
            restore: () => void restore(asked),
          },
    retry: saver.retry,
    state,
  }
}
