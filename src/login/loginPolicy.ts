const minutes = 60 * 1000

/** Of the newsroom's own people; a project's collection of people keeps its own. Times in ms. */
export const loginPolicy = {
  /** Wrong passwords in a row, after which nobody logs in to the account for a while. */
  attempts: 10,
  lockTime: 10 * minutes,
  /** Between two letters with a link to a new password, to the same person. */
  letterInterval: minutes,
  /** After this one logs in anew. */
  sessionTime: 12 * 60 * minutes,
} as const
