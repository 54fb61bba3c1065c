/**
 * Letters that have to be put in, left out, replaced or swapped with the next to make one word of another
 * (optimal string alignment).
 */
export const editDistance = (one: string, other: string): number => {
  const [from, to] = [[...one], [...other]]
  let beforeLast: number[] = []
  let last = to.map((_, index) => index)
  last.push(to.length)
  for (const [row, letter] of from.entries()) {
    const current = [row + 1]
    for (const [column, wanted] of to.entries()) {
      const costs = [
        last[column + 1]! + 1,
        current[column]! + 1,
        last[column]! + (letter === wanted ? 0 : 1),
      ]
      if (row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === wanted) {
        costs.push(beforeLast[column - 1]! + 1)
      }
      current.push(Math.min(...costs))
    }
    beforeLast = last
    last = current
  }
  return last.at(-1)!
}
