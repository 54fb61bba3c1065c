import { keys } from '../readModel/keys.ts'
import { BadCursor, type Database } from '../queries/types.ts'
import type { Languages } from '../shapes/lists.ts'
import { makeAnswers, type Sought } from './cache/answers.ts'
import { encode } from './cache/encode.ts'
import type { Entry } from './cache/entry.ts'
import { databaseTrouble } from './databaseTrouble.ts'
import { preflightHeaders } from './everywhere.ts'
import { foundAnswer, type Found } from './found.ts'
import { isEndless } from './isEndless.ts'
import { openApi } from './openApi.ts'
import { problem } from './problem.ts'
import type { Queries } from './queries.ts'
import { isProblem } from './readTarget.ts'
import { readWish, type Reading } from './readWish.ts'
import {
  encodingFor,
  replyWith,
  replyWithJson,
  replyWithProblem,
  type Asked,
  type Reply,
} from './reply.ts'
import { steadyDatabase } from './steadyDatabase.ts'

export type DeliveryOptions = {
  /**
   * Where its paths begin.
   * @default '/api/delivery'
   */
  base?: string
  db: Database
  /** Told, in a sentence, when the database gets into trouble and out of it. */
  log?: (line: string) => void
  /** Told of errors that nobody foresaw. */
  logError: (error: unknown, message: string) => void
  /**
   * Memory for answers that are kept, in MB; 0: none is.
   * @default 64
   */
  megabytes?: number
  queries: Queries
}

export type Delivery = ReturnType<typeof createDelivery>

const methods = 'GET, HEAD, OPTIONS'

/** Addresses whose reading is remembered, which is half of the work of answering from memory. */
const mostReadings = 5_000

/** Answers requests from the read model, and keeps the answers. It knows nothing of servers. */
export const createDelivery = (options: DeliveryOptions) => {
  const { base = '/api/delivery', log, logError, megabytes = 64, queries } = options
  const answers = makeAnswers({ bytes: megabytes * 1024 ** 2 })
  /** Apart, as every answer needs them, also where none is kept. */
  const languages = makeAnswers({ bytes: 1024 ** 2 })
  const db = steadyDatabase(options.db, {
    log,
    onAnswer: (asked) => {
      answers.heardFrom(asked)
      languages.heardFrom(asked)
    },
  })
  const codesOf = new WeakMap<Entry, string[]>()
  const readings = new Map<string, Reading>()
  let isStopping = false

  const read = (target: string) => {
    const known = readings.get(target)
    if (known) return known
    const reading = readWish(target)
    if (!isProblem(reading) && target.length < 500) {
      if (readings.size >= mostReadings) readings.clear()
      readings.set(target, reading)
    }
    return reading
  }

  const knownLanguages = async (): Promise<string[]> => {
    const find = async () => foundAnswer(await queries.findLanguages(db), null)
    const { entry } = await languages.get({ find, name: 'languages' })
    const known = codesOf.get(entry)
    if (known) return known
    const { languages: all } = JSON.parse(entry.bodies.identity.toString()) as Languages
    const codes = all.map(({ code }) => code)
    codesOf.set(entry, codes)
    return codes
  }

  const find = async ({ route, wish }: Reading): Promise<Found> => {
    const { language } = wish
    const codes = await knownLanguages()
    if (codes.length === 0) throw new NothingYet()
    if (language !== '' && !codes.includes(language)) return noLanguage(language, codes)
    return route.find({ db, queries }, wish)
  }

  const send = async (asked: Asked, sought: Sought): Promise<Reply> => {
    const { entry, how } = await answers.get(sought)
    const encoding = encodingFor(entry, asked)
    const isNew = !entry.bodies[encoding]
    const body = await encode(entry, encoding)
    if (isNew) answers.reweigh(sought.name)
    return replyWith({ asked, base, body, encoding, entry, how, seconds: answers.secondsOf(entry) })
  }

  const health = async (asked: Asked): Promise<Reply> => {
    const tell = (state: string, status: number) =>
      replyWithJson(asked, { body: { status: state, listening: answers.isListening() }, status })
    if (isStopping) return tell('stopping', 503)
    try {
      await db.query({ text: 'select 1', values: [] })
      return tell('ok', 200)
    } catch {
      // Another process would not know more; this one can still answer much.
      return answers.hasStandIns() ? tell('stale', 200) : tell('down', 503)
    }
  }

  const fail = (asked: Asked, error: unknown): Reply => {
    if (error instanceof BadCursor) return replyWithProblem(asked, badCursor)
    const trouble = databaseTrouble(error)
    if (trouble === 'unready' || error instanceof NothingYet) {
      logError(
        error,
        'Delivery found nothing to read from: migrate the database, and start the newsroom once.',
      )
      return replyWithProblem(asked, unready, { 'Retry-After': '60' })
    }
    if (trouble) return replyWithProblem(asked, unavailable, { 'Retry-After': '5' })
    logError(error, `Delivery could not answer ${asked.method} ${base}${asked.target}`)
    return replyWithProblem(asked, unforeseen)
  }

  return {
    base,
    /** The database as it is read here. */
    db,
    /** Everything gets an answer; it never throws. */
    answer: async (asked: Asked): Promise<Reply> => {
      try {
        const { method, target } = asked
        if (method === 'OPTIONS') return preflight
        if (method !== 'GET' && method !== 'HEAD') {
          return replyWithProblem(asked, wrongMethod(method), { Allow: methods })
        }
        const path = target.split('?', 1)[0]
        if (path === '/health') return await health(asked)
        if (path === '/openapi.json') {
          const found = { json: openApi(base), keys: [], language: 'en', status: 200 as const }
          return await send(asked, { find: async () => found, name: path })
        }
        const reading = read(target)
        if (isProblem(reading)) return replyWithProblem(asked, reading)
        return await send(asked, {
          find: () => find(reading),
          isEndless: isEndless(reading),
          name: reading.key,
        })
      } catch (error) {
        return fail(asked, error)
      }
    },
    /** The answer if it is at hand, so that nobody has to wait for a promise. */
    answerAtOnce: (asked: Asked): Reply | undefined => {
      const reading = readings.get(asked.target)
      const entry = reading && answers.sure(reading.key)
      if (!entry) return undefined
      const encoding = encodingFor(entry, asked)
      const body = entry.bodies[encoding]
      return body && replyWith({ asked, base, body, encoding, entry, how: 'hit', seconds: 0 })
    },
    forget: (stale: string[]): void => {
      answers.forget(stale)
      languages.forget(stale)
    },
    hear: (listening: boolean): void => {
      answers.hear(listening)
      languages.hear(listening)
    },
    size: answers.size,
    /** From now on it says of its health that it stops. */
    stopping: (): void => {
      isStopping = true
    },
  }
}

/** The tables are there, and nothing was written into them. */
class NothingYet extends Error {}

const noLanguage = (language: string, codes: string[]): Found => ({
  json: JSON.stringify(
    problem(404, {
      code: 'no-language',
      detail: `This newsroom has no language "${language}". It has ${codes.join(', ')}.`,
      known: codes,
    }),
  ),
  keys: [keys.newsroom],
  language: 'en',
  status: 404,
})

const badCursor = problem(400, {
  code: 'wrong-cursor',
  detail:
    '"after" is no cursor of this newsroom. Take the `next` of a page as it is, or begin without.',
  parameter: 'after',
})

const unavailable = problem(503, {
  code: 'unavailable',
  detail: 'The newsroom’s database does not answer at the moment. Try again in a few seconds.',
})

const unready = problem(503, {
  code: 'not-set-up',
  detail:
    'The newsroom’s database has nothing to deliver from yet: it has to be migrated, and the newsroom started once.',
})

const unforeseen = problem(500, {
  code: 'unforeseen',
  detail: 'The newsroom could not answer. The reason is in its log.',
})

const wrongMethod = (method: string) =>
  problem(405, {
    code: 'wrong-method',
    detail: `Delivery is for reading alone: it answers ${methods}, not ${method}.`,
  })

const preflight: Reply = {
  body: null,
  headers: preflightHeaders(methods),
  status: 204,
}
