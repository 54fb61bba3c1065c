/** How far the clocks of those who send articles may be ahead, in milliseconds. */
const tolerance = 5 * 60_000

/**
 * Would an article that is published now bear a time that has not come? Not one that nobody reads
 * before that, as its embargo lasts as long.
 */
export const isAhead = (
  { embargoUntil, publishedAt }: { embargoUntil?: null | string; publishedAt?: null | string },
  now: Date = new Date(),
): boolean => {
  const time = Date.parse(publishedAt ?? '')
  // Of what is no time nothing is true.
  return time > Number(now) + tolerance && !(Date.parse(embargoUntil ?? '') >= time)
}
