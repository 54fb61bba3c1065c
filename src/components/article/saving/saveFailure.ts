/** Why a text is not saved, as far as it changes what a person can do about it. */
export type SaveFailure = {
  kind:
    /** Somebody else, or another tab, has saved the article since it was read here. */
    | 'behind'
    /** The article is deleted. */
    | 'gone'
    /** Somebody else has taken the article over. */
    | 'locked'
    | 'loggedOut'
    /** No answer: no network, or no server. */
    | 'offline'
    /** The newsroom refuses it, and says why. */
    | 'refused'
    /** The newsroom answers, but something is wrong with it. */
    | 'server'
  /** What the newsroom says of a text that it refuses. */
  message: null | string
  /** What is wrong with single fields. */
  fields: { message: string; path: string }[]
}

type ErrorBody = {
  errors?: {
    data?: { errors?: { message?: unknown; path?: unknown }[] } | null
    message?: unknown
  }[]
}

const kindOf = (status: number): SaveFailure['kind'] => {
  if (status === 401) return 'loggedOut'
  if (status === 404) return 'gone'
  if (status === 412) return 'behind'
  if (status === 423) return 'locked'
  return status === 408 || status === 429 || status >= 500 ? 'server' : 'refused'
}

/** What an answer of the REST API other than 2xx means for a text that was to be saved. */
export const saveFailure = (status: number, body: unknown): SaveFailure => {
  const errors = (body as ErrorBody | null)?.errors ?? []
  const fields = errors
    .flatMap(({ data }) => data?.errors ?? [])
    .filter(
      (error): error is { message: string; path: string } =>
        typeof error.message === 'string' && typeof error.path === 'string',
    )
    .map(({ message, path }) => ({ message, path }))
  const messages = errors
    .map(({ message }) => message)
    .filter((message): message is string => typeof message === 'string')
  const kind = kindOf(status)
  return {
    fields,
    kind,
    message: kind === 'refused' && messages.length > 0 ? messages.join(' ') : null,
  }
}

export const unreachable: SaveFailure = { fields: [], kind: 'offline', message: null }

/** Does it mend itself, so that trying again makes sense though nothing was changed? */
export const mayPass = ({ kind }: SaveFailure): boolean =>
  kind === 'offline' || kind === 'server' || kind === 'loggedOut'

const delays = [2000, 4000, 8000, 15_000]

/** How long to wait before trying again, in milliseconds. @param failures how many there were in a row */
export const retryDelay = (failures: number): number =>
  delays[Math.min(Math.max(failures, 1), delays.length) - 1]!
