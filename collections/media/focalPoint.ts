/** What a picture is cut around: hundredths of its width and height, from its left upper corner. */
type FocalPoint = { x: number; y: number }

const within = (value: number) => Math.min(100, Math.max(0, Math.round(value)))

/** The point that is meant, within the picture. None unless both are numbers, also as text. */
export const pointOf = (x: unknown, y: unknown): FocalPoint | undefined => {
  const given = [x, y].every((one) => one !== undefined && one !== null && one !== '')
  const [right, down] = [Number(x), Number(y)]
  if (!given || !Number.isFinite(right) || !Number.isFinite(down)) return undefined
  return { x: within(right), y: within(down) }
}
