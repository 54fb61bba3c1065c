/** For browsers and caches on the way. In seconds. */
const cacheTimes = { error: 300, fresh: 10, revalidate: 60 } as const

const times = [
  `max-age=${cacheTimes.fresh}`,
  `stale-while-revalidate=${cacheTimes.revalidate}`,
  `stale-if-error=${cacheTimes.error}`,
]

export const cacheControl = ['public', ...times].join(', ')

/** For the browser of whoever asks alone: no cache could be told to drop it. */
export const privateCacheControl = ['private', ...times].join(', ')
