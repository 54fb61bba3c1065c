import type { Measured } from './Measured.ts'
import { percentile } from './percentile.ts'

/** Milliseconds: below ten with one digit behind the point. */
const milliseconds = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)))

const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

/** What is promised of the largest newsroom, in milliseconds at p95, and of growth from the smallest. */
export const bounds: { growth?: number; name: string; p95: number }[] = [
  { name: 'Inside: suggestions of related news', p95: 20 },
  { growth: 1.5, name: 'Admin: translation board (editor)', p95: 300 },
  { growth: 1.5, name: 'Admin: list of articles (editor)', p95: 300 },
]

/** The tables of docs/performance.md. Growth is that of the median, from the smallest newsroom. */
export const asMarkdown = (all: Measured[]): string => {
  const smallest = all[0]!
  const largest = all.at(-1)!
  const sizes = all.map(({ articles }) => articles.toLocaleString('en'))
  const growthOf = (name: string) =>
    percentile(largest.times[name]!, 0.5) / percentile(smallest.times[name]!, 0.5)

  const newsrooms = table(
    ['articles', 'versions', 'database, MB', 'generated in, s'],
    all.map(({ articles, database, generating, versions }) => [
      articles.toLocaleString('en'),
      versions.toLocaleString('en'),
      String(Math.round(database / 1_000_000)),
      String(Math.round(generating)),
    ]),
  )
  const times = table(
    ['ms: p50 / p95 / p99', ...sizes, 'growth'],
    Object.keys(smallest.times).map((name) => [
      name,
      ...all.map(({ times }) =>
        [0.5, 0.95, 0.99].map((share) => milliseconds(percentile(times[name]!, share))).join(' / '),
      ),
      `${growthOf(name).toFixed(1)} ×`,
    ]),
  )
  const held = table(
    ['bound', `at ${sizes.at(-1)}`, 'growth', 'holds'],
    bounds.map(({ growth, name, p95 }) => {
      const found = percentile(largest.times[name]!, 0.95)
      const holds = found <= p95 && (growth === undefined || growthOf(name) <= growth)
      return [
        `${name}: p95 ≤ ${p95} ms${growth === undefined ? '' : `, growth ≤ ${growth} ×`}`,
        `${milliseconds(found)} ms`,
        `${growthOf(name).toFixed(1)} ×`,
        holds ? 'yes' : 'no',
      ]
    }),
  )
  return [newsrooms, times, held].join('\n\n')
}
