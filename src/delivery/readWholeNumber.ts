/** @throws when the text is no whole number, or none of those */
export const readWholeNumber = ({
  standard,
  text,
  what,
  within: [least, most],
}: {
  /** Where nothing is set. */
  standard: number
  text: string | undefined
  what: string
  within: [least: number, most: number]
}): number => {
  if (!text) return standard
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new Error(`${what} is "${text}": it must be a whole number from ${least} to ${most}.`)
}
