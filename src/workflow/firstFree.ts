/**
 * The number to count on with: one that is free and follows one that is taken, or 1. Where all that are
 * taken are in a row it is the next one. Of thousands it asks for some twenty.
 * @param isFree asked for numbers from 1 up, one after the other
 */
export const firstFree = async (isFree: (number: number) => Promise<boolean>): Promise<number> => {
  if (await isFree(1)) return 1
  let taken = 1
  let free = 2
  while (!(await isFree(free))) {
    taken = free
    free *= 2
  }
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2)
    if (await isFree(middle)) free = middle
    else taken = middle
  }
  return free
}
