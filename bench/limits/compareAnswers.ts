import { firstDifference } from './firstDifference.ts'

/**
 * Asks two servers for the same, one address after the other.
 * @returns the addresses at which they do not answer with the same bytes, each with what differs
 */
export const compareAnswers = async (
  paths: string[],
  one: string,
  other: string,
): Promise<string[]> => {
  const differences: string[] = []
  for (const path of paths) {
    const [first, second] = await Promise.all(
      [one, other].map(async (origin) => {
        const answer = await fetch(`${origin}${path}`)
        return `${answer.status} ${await answer.text()}`
      }),
    )
    const difference = firstDifference(first!, second!)
    if (difference) differences.push(`${path}: ${difference}`)
  }
  return differences
}
