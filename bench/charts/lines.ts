import { frame, round, text, width } from './frame.ts'

export type Line = {
  isOurs?: boolean
  label: string
  /** One for each tick, above 0; undefined where nothing is known. */
  values: (number | undefined)[]
}

const area = { bottom: 300, left: 60, right: width - 210, top: 40 }
const height = 340
/** Between the names of two lines. */
const labelGap = 16

/** How the steps of the axis are written: 0.1, 1, 10 … */
const stepsOf = (least: number, most: number): number[] => {
  const first = Math.floor(Math.log10(least))
  const last = Math.max(first + 1, Math.ceil(Math.log10(most)))
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
}

/** Names stand beside the ends of their lines, and below each other where these are close. */
const apart = (wanted: readonly number[]): number[] => {
  const places: number[] = []
  for (const index of wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]!)) {
    const last = Math.max(-Infinity, ...places.filter((place) => place !== undefined))
    places[index] = Math.max(wanted[index]!, last + labelGap)
  }
  return places
}

/** Lines from tick to tick; a step up is ten times as much. */
export const lines = (title: string, { all, ticks }: { all: readonly Line[]; ticks: string[] }) => {
  const known = all.flatMap(({ values }) => values.flatMap((value) => value ?? []))
  const steps = stepsOf(Math.min(...known), Math.max(...known))
  const [low, high] = [Math.log10(steps[0]!), Math.log10(steps.at(-1)!)]
  const x = (index: number) =>
    area.left + (index * (area.right - area.left)) / Math.max(1, ticks.length - 1)
  const y = (value: number) =>
    area.bottom - ((Math.log10(value) - low) / (high - low)) * (area.bottom - area.top)

  const ends = apart(all.map(({ values }) => y(values.findLast((value) => value !== undefined)!)))
  const content = [
    ...steps.flatMap((step) => [
      `<line class="grid" x1="${area.left}" x2="${area.right}" y1="${round(y(step))}" y2="${round(y(step))}"/>`,
      text(step.toLocaleString('en', { maximumSignificantDigits: 1 }), {
        anchor: 'end',
        kind: 'quiet',
        x: area.left - 8,
        y: y(step) + 4,
      }),
    ]),
    ...ticks.map((tick, index) =>
      text(tick, { anchor: 'middle', kind: 'quiet', x: x(index), y: area.bottom + 22 }),
    ),
    ...all.flatMap(({ isOurs, label, values }, line) => {
      const points = values.flatMap((value, index) =>
        value === undefined ? [] : [{ x: round(x(index)), y: round(y(value)) }],
      )
      const ours = isOurs ? ' ours' : ''
      return [
        `<polyline class="line${ours}" points="${points.map((point) => `${point.x},${point.y}`).join(' ')}"/>`,
        ...points.map(
          (point) => `<circle class="dot${ours}" cx="${point.x}" cy="${point.y}" r="3"/>`,
        ),
        text(label, { x: area.right + 10, y: ends[line]! + 4 }),
      ]
    }),
  ]
  return frame(title, { content, height })
}
