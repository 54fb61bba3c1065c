/** What was measured in a newsroom with so many articles. */
export type Measured = {
  articles: number
  /** Bytes. */
  database: number
  /** In seconds. */
  generating: number
  /** Milliseconds of each run, by what was done. */
  times: Record<string, number[]>
  versions: number
}
