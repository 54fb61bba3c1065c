/** January to December. */
export const monthNumbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']

/** Months as languages write them that count them: with a zero before the number and without. */
export const numberedMonths = monthNumbers.map((number) => [number.padStart(2, '0'), number])
