import { allKeys } from '../readModel/keys.ts'
import { changesTold } from '../../database/changesTold.ts'
import { makeAnswers } from './cache/answers.ts'
import type { Found } from './found.ts'
import { cacheStatus, namesTag } from './reply.ts'

export type KeptReads = ReturnType<typeof makeKeptReads>

/** In place of an answer that is of use to nobody else. */
class NotKept {
  constructor(
    readonly ask: () => Promise<Response>,
    readonly response: Response,
  ) {}
}

/** Characters: an answer that is longer would push out too many others. */
const longest = 1_000_000

const mayBeKept = ({ headers, status }: Response): boolean =>
  status === 200 &&
  !headers.has('set-cookie') &&
  Boolean(headers.get('content-type')?.startsWith('application/json'))

/** For caches on the way: they may keep it, and ask each time whether it is still so. */
const forCaches = {
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Language, Authorization, Cookie, Origin',
}

/**
 * What Payload answers to readers, kept while it is sure to be what the database says. An answer may show
 * anything that is public, so whatever of it changes empties all.
 * @param options.bytes of memory, at most; 0: nothing is kept
 */
export const makeKeptReads = ({ bytes }: { bytes: number }) => {
  const answers = makeAnswers({ bytes, standsIn: false })
  let told = changesTold()

  /** What this process has changed is known here before Postgres tells of it. */
  const forgetOwn = () => {
    if (told === changesTold()) return
    told = changesTold()
    answers.forget([allKeys])
  }

  const find = async (ask: () => Promise<Response>): Promise<Found> => {
    const response = await ask()
    if (!mayBeKept(response)) throw new NotKept(ask, response)
    const json = await response.text()
    if (json.length > longest) throw new NotKept(ask, new Response(json, response))
    return { headers: [...response.headers], json, keys: [], language: null, status: 200 }
  }

  const answer = async (
    name: string,
    { ask, wanted }: { ask: () => Promise<Response>; wanted: null | string },
  ): Promise<Response> => {
    const { entry, how } = await answers.get({ find: () => find(ask), name })
    const headers = new Headers(entry.headers)
    headers.set('Cache-Control', forCaches['Cache-Control'])
    headers.append('Vary', forCaches.Vary)
    headers.set('Cache-Status', cacheStatus[how])
    // Weak: what compresses on the way gives other bytes the same one.
    const tag = `W/"${entry.etag}"`
    headers.set('ETag', tag)
    if (!wanted || !namesTag(wanted, `"${entry.etag}"`)) {
      return new Response(entry.bodies.identity as BodyInit, { headers })
    }
    for (const name of ['content-length', 'content-type']) headers.delete(name)
    return new Response(null, { headers, status: 304 })
  }

  return {
    /**
     * The answer to a request.
     * @param name the same for requests that are answered the same
     * @param how.ask gives the answer anew
     * @param how.wanted the header `If-None-Match`
     */
    answer: async (
      name: string,
      how: { ask: () => Promise<Response>; wanted: null | string },
    ): Promise<Response> => {
      forgetOwn()
      try {
        return await answer(name, how)
      } catch (error) {
        if (!(error instanceof NotKept)) throw error
        // Who waited for what somebody else had asked asks too.
        return error.ask === how.ask ? error.response : how.ask()
      }
    },
    /** Something that readers may see has changed. */
    forget: () => answers.forget([allKeys]),
    /** Changes are told of from now on, or are not. */
    hear: answers.hear,
  }
}
