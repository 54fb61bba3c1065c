import { frame, round, text, width } from './frame.ts'

export type Bar = { isOurs?: boolean; label: string; value: number }

const [top, rowHeight, labels, values] = [40, 26, 210, 80]

/** Bars from the left, as long as the values are to each other, each with its value behind it. */
export const bars = (title: string, rows: readonly Bar[]): string => {
  const most = Math.max(...rows.map(({ value }) => value))
  const content = rows.flatMap(({ isOurs, label, value }, index) => {
    const y = top + index * rowHeight
    const long = (value / most) * (width - labels - values)
    return [
      text(label, { anchor: 'end', x: labels - 8, y: y + 13 }),
      `<rect class="bar${isOurs ? ' ours' : ''}" x="${labels}" y="${y}" width="${round(Math.max(1, long))}" height="18" rx="2"/>`,
      text(value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 }), {
        x: labels + long + 6,
        y: y + 13,
      }),
    ]
  })
  return frame(title, { content, height: top + rows.length * rowHeight + 6 })
}
