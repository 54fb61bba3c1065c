/** mulberry32: numbers from 0 to 1 that follow from the seed alone. */
export const randomFrom = (seed: number) => {
  let state = Math.floor(seed * 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Random = ReturnType<typeof randomFrom>

export const one = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)]!

/** A whole number from `least` to `most`. */
export const between = (least: number, most: number, random: Random): number =>
  least + Math.floor(random() * (most - least + 1))

/** One of them, each as often as its weight says. */
export const weighted = <Item extends number | string>(
  weights: readonly (readonly [Item, number])[],
  random: Random,
): Item => {
  let left = random() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of weights) if ((left -= weight) < 0) return item
  return weights.at(-1)![0]
}

/** So many hexadecimal digits. */
export const hexadecimal = (length: number, random: Random): string =>
  Array.from({ length }, () => between(0, 15, random).toString(16)).join('')
