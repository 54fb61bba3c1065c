import type { Where } from 'payload'

/**
 * Articles that somebody has written in, and translations, which are begun on purpose. Whoever opens the
 * form has made a draft; those that stay empty only stand in the way.
 */
export const begunArticles = (): Where => ({
  or: [
    { headline: { exists: true } },
    { wordCount: { greater_than: 0 } },
    { translatedFrom: { exists: true } },
  ],
})
