import { marks } from './lexemes.ts'

const day = 86_400_000

/** In which time a story counts half as much, in milliseconds. */
const halfLife = 120 * day

/**
 * Where a story has all that is asked for, and how much that counts: best first. A story’s score is
 * `weight × 2^(−age ÷ 120 days)`. Its order is that of the logarithm, which does not change as time goes by:
 * the time of publication, and so many half-lives later for its weight. So a page begins where the last
 * ended whenever it is asked for, and of all stories of a tier the newest are the best.
 */
export const tiers = [
  { mark: marks.headline, weight: 8 },
  { mark: marks.opening, weight: 2 },
  { mark: '', weight: 1 },
].map(({ mark, weight }) => ({ bonus: Math.log2(weight) * halfLife, mark }))
