/** What is asked for, as the columns of the report. */
export const works = {
  article: 'article',
  section: 'section front',
  page: 'page 50',
  front: 'front page',
  whole: 'section, whole articles',
  searchCommon: 'search: commonest word',
  searchWords: 'search: two words',
  searchRare: 'search: rare word',
} as const

export type Work = keyof typeof works

/** How fast somebody answered, over all rounds: medians of them, but for the processor. */
export type Figure = {
  contender: string
  work: Work
  connections: number
  /** Requests in all rounds. */
  answered: number
  perSecond: number
  /** In milliseconds. */
  p50: number
  p95: number
  p99: number
  /** Of an answer. */
  bytes: number
  /** Milliseconds of a core for a request: the server’s own, and Postgres’. */
  processor: number
  database: number
}

export type Write = { name: string; p50: number; p95: number; perSecond: number }

/** All that was measured of newsrooms with so many articles. */
export type Measured = {
  articles: number
  /** Public ones. */
  editions: number
  figures: Figure[]
  /** Bytes, by the server. */
  memory: Record<string, { now: number; peak: number }>
  /** Seconds, by what was done. */
  seconds: Record<string, number>
  /** Addresses that the limits and delivery were both asked for, and how many of them differed. */
  compared: { addresses: number; different: string[] }
  writes: Write[]
}

export type Report = { machine: string; sizes: Measured[] }
