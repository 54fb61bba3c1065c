/**
 * What becomes of an article's slug when it is saved. A slug made of the headline follows the
 * headline until the article has been published; from then on, and once somebody has typed another,
 * it stays. An emptied slug is made anew.
 * @param slugOf makes a slug of a headline; empty when it cannot
 * @returns `wanted`, and whether it was typed (then a clash is the author's to mend) or made (then
 *   a number is put behind it)
 */
export const nextSlug = ({
  headline,
  isPublic,
  previous,
  slug,
  slugOf,
}: {
  headline: string
  isPublic: boolean
  previous: { headline?: null | string; slug?: null | string } | null
  slug: null | string | undefined
  slugOf: (headline: string) => string
}): { typed: boolean; wanted: string } => {
  const sent = slug?.trim() ?? ''
  const had = previous?.slug ?? ''
  if (sent && sent !== had) return { typed: true, wanted: slugOf(sent) || sent }
  if (!sent) return { typed: false, wanted: slugOf(headline) }
  const made = slugOf(previous?.headline ?? '')
  const follows = !isPublic && made !== '' && new RegExp(`^${made}(-\\d+)?$`).test(had)
  if (!follows || made === slugOf(headline)) return { typed: false, wanted: had }
  return { typed: false, wanted: slugOf(headline) }
}
