/** Could the slug have been made of a part of what the other was made of? */
const isPartOf = (part: string, whole: string) => {
  const words = whole.split('-')
  return part.split('-').every((word) => words.some((other) => other.startsWith(word)))
}

type Previous = { headline?: null | string; slug?: null | string } | null

/** Was the slug made of the headline, so that it changes with it? Not once readers know it. */
export const followsHeadline = ({
  fallback,
  isPublic,
  previous,
  slugOf,
}: {
  /** The slug of a headline of which none can be made. */
  fallback?: string
  isPublic: boolean
  previous: Previous
  slugOf: (headline: string) => string
}): boolean => {
  if (isPublic) return false
  const had = previous?.slug ?? ''
  const made = slugOf(previous?.headline ?? '')
  return made === '' ? had === fallback : had === made || had.replace(/-\d+$/, '') === made
}

/**
 * What becomes of an article's slug when it is saved. A slug made of the headline follows the
 * headline until the article has been published; from then on, and once somebody has typed another,
 * it stays. An emptied slug is made anew.
 * @param behind the form that sends it has not seen the last save, so that its slug may be one that
 *   was made of half a headline
 * @param fallback the slug of a headline of which none can be made
 * @param slugOf makes a slug of a headline; empty when it cannot
 * @returns `wanted`, and whether it was typed (then a clash is the author's to mend) or made (then
 *   a number is put behind it)
 */
export const nextSlug = ({
  behind = false,
  fallback,
  headline,
  isPublic,
  previous,
  slug,
  slugOf,
}: {
  behind?: boolean
  fallback?: string
  headline: string
  isPublic: boolean
  previous: Previous
  slug: null | string | undefined
  slugOf: (headline: string) => string
}): { typed: boolean; wanted: string } => {
  // What has nothing that an address can be made of counts as not sent.
  const sent = slugOf(slug ?? '')
  const had = previous?.slug ?? ''
  const made = slugOf(previous?.headline ?? '')
  const follows = followsHeadline({ fallback, isPublic, previous, slugOf })

  if (!sent) return { typed: false, wanted: slugOf(headline) }
  if (sent !== had) {
    const base = sent.replace(/-\d+$/, '')
    const halfMade = behind && follows && (isPartOf(base, made) || isPartOf(made, base))
    if (!halfMade) return { typed: true, wanted: sent }
  }
  if (!follows || made === slugOf(headline)) return { typed: false, wanted: had }
  return { typed: false, wanted: slugOf(headline) }
}
