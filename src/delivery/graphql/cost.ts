/**
 * What a field costs: about as much as rows are read for it, and more if they are long. It is `times` × (`own` + the cost of all that is
 * below it). Fields that say nothing cost nothing themselves.
 */
export type Cost = {
  /** @default 0 */
  own?: number
  /**
   * How many there are: a number, or the value of an argument of its own or of the field above it.
   * @default 1
   */
  times?: number | { argument: string; of: 'above' | 'self' }
}

/** What fields have as their `extensions`. */
export const costing = (cost: Cost): { cost: Cost } => ({ cost })
