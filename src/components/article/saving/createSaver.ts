import { mayPass, retryDelay, type SaveFailure } from './saveFailure.ts'

export type Values = Record<string, unknown>

/**
 * What the newsroom answered: the document as it is stored now, `null` if the form itself has saved it
 * since; or why it is not stored.
 */
export type SaveAnswer =
  { doc: null | Values; failure?: undefined } | { doc?: undefined; failure: SaveFailure }

export type SaveState = {
  failure: null | SaveFailure
  /** `waiting`: something was typed that is not sent yet. */
  phase: 'resting' | 'saving' | 'waiting'
}

export type SaveManner = {
  /** The page may go: the request has to outlive it, if it can. */
  leaving: boolean
  /** Another save is under way, which this one may come before. */
  overtakes: boolean
}

export type SaverPort = {
  /** May a save begin? Not while the form itself is saving or publishing. */
  isFree: () => boolean
  /** Told of what is not known to be saved when the page may go. */
  onLeave: (values: Values) => void
  /** Told when the newsroom has the text. @param changed something was typed since it was sent */
  onSaved: (saved: { changed: boolean; doc: Values | null; sent: Values }) => void
  /** The values of the form, with what was typed just now. */
  read: () => Values
  send: (values: Values, how: SaveManner) => Promise<SaveAnswer>
}

/** How long after the last letter it is saved, and how long at most after the first, in milliseconds. */
export const savePause = 600
export const saveAtLatest = 2500

/** Without what changes at every save by itself. */
const signature = (values: Values) => JSON.stringify({ ...values, updatedAt: undefined })

export type Saver = ReturnType<typeof createSaver>

/**
 * Saves what is typed, a moment after it is typed, one save at a time; and when that fails, keeps
 * trying until the newsroom has it. Knows nothing of forms and browsers.
 */
export const createSaver = (port: SaverPort) => {
  let state: SaveState = { failure: null, phase: 'resting' }
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the oldest letter that is not sent was typed. */
  let since: null | number = null
  let failures = 0
  let stored: null | string = null
  let stopped = false
  /** Was what is under way sent by one who goes? */
  let isLast = false
  const listeners = new Set<() => void>()

  const become = (next: Partial<SaveState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const plan = (delay: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void save(), delay)
  }
  const rest = () => {
    clearTimeout(timer)
    since = null
    failures = 0
    become({ failure: null, phase: 'resting' })
  }

  const save = async ({ last = false, leaving = false } = {}): Promise<void> => {
    clearTimeout(timer)
    if (state.phase === 'saving' && !leaving) return
    if (!port.isFree()) return plan(savePause)
    const sent = port.read()
    const signed = signature(sent)
    const overtakes = state.phase === 'saving'
    if (signed === stored && !overtakes) {
      rest()
      return port.onSaved({ changed: false, doc: null, sent })
    }
    since = null
    isLast = last
    become({ phase: 'saving' })
    const answer = await port.send(sent, { leaving, overtakes })
    if (answer.failure) {
      failures = mayPass(answer.failure) ? failures + 1 : 0
      since = null
      become({ failure: answer.failure, phase: 'waiting' })
      if (mayPass(answer.failure)) plan(retryDelay(failures))
      return
    }
    failures = 0
    stored = answer.doc && signed
    if (stopped) return
    const changed = answer.doc ? signature(port.read()) !== signed : since !== null
    become({ failure: null, phase: changed ? 'waiting' : 'resting' })
    if (answer.doc) port.onSaved({ changed, doc: answer.doc, sent })
    if (changed) plan(savePause)
  }

  return {
    /** Something in the form has changed that has to be saved. */
    changed: () => {
      isLast = false
      since ??= Date.now()
      if (state.phase === 'saving') return
      if (state.phase === 'resting') become({ phase: 'waiting' })
      // What waits for the network waits on; what was refused is tried with every change.
      if (state.failure && mayPass(state.failure)) return
      plan(Math.max(0, Math.min(savePause, since + saveAtLatest - Date.now())))
    },
    getState: () => state,
    /**
     * The page may go: send at once what is not sent.
     * @param forGood the person goes: what is under way is sent once more, for that save did not know it
     */
    leave: ({ forGood = false } = {}) => {
      if (state.phase === 'resting') return
      port.onLeave(port.read())
      const isSent = state.phase === 'saving' && since === null
      if (!isSent || (forGood && !isLast)) void save({ last: forGood, leaving: true })
    },
    /** The form was saved by other means. */
    rest: () => {
      stored = null
      since = null
      if (state.phase !== 'saving') rest()
    },
    /** Try again now, if there is anything to save. */
    retry: () => {
      if (state.phase === 'waiting') void save()
    },
    start: () => {
      stopped = false
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
