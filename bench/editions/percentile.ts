/**
 * The value that so many of a hundred are not above, of at least one.
 * @param share from 0 to 1
 */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!
}
