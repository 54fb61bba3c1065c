import { boundConnections, boundsOf, contenderNames, figureOf, type Bound } from './bounds.ts'
import { chartFiles } from './chartFiles.ts'
import { works, type Report, type Work } from './Figure.ts'

const digits = (value: number): string =>
  value.toLocaleString('en', {
    maximumFractionDigits: value < 1 ? 2 : value < 10 ? 1 : 0,
  })
const known = (value: number | undefined) => (value === undefined ? '–' : digits(value))
const sizeOf = (articles: number) => articles.toLocaleString('en')

const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const answers = { false: 'no', true: 'yes', undefined: 'not measured' } as const
const found = (value: number | undefined, unit: Bound['unit']) =>
  value === undefined ? '' : unit === '×' ? `${value.toFixed(2)} ×` : `${digits(value)} ${unit}`

const boundsTable = (report: Report) =>
  table(
    ['bound', ...report.sizes.map(({ articles }) => sizeOf(articles)), 'holds'],
    boundsOf(report).map((bound) => [
      bound.name,
      ...bound.found.map((value) => found(value, bound.unit)),
      answers[`${bound.holds}`],
    ]),
  )

/** One kind of work: how fast everybody is in the largest newsroom, and p50 in all. */
const workTable = (work: Work, { sizes }: Report): string[] => {
  const largest = sizes.at(-1)!
  const rows = contenderNames.flatMap((contender) => {
    const [alone, many] = [1, boundConnections].map((connections) =>
      figureOf(largest, contender, work, connections),
    )
    const told = many ?? alone
    if (!told) return []
    return [
      [
        contender,
        known(alone?.perSecond),
        known(many?.perSecond),
        `${known(told.p50)} / ${known(told.p99)}`,
        sizes
          .map((measured) => known(figureOf(measured, contender, work, told.connections)?.p50))
          .join(' / '),
        known(told.processor),
        known(told.database),
        known(told.bytes / 1000),
      ],
    ]
  })
  if (rows.length === 0) return []
  const file = chartFiles[work]
  return [
    `### ${works[work]}`,
    table(
      [
        '',
        'requests/s, 1 connection',
        `${boundConnections} connections`,
        'p50 / p99, ms',
        `p50 at ${sizes.map(({ articles }) => sizeOf(articles)).join(' / ')}`,
        'its core, ms',
        'Postgres’ core, ms',
        'KB',
      ],
      rows,
    ),
    ...(file ? [`![${works[work]}: requests a second](images/${file.bars})`] : []),
    ...(file && sizes.length > 1
      ? [`![${works[work]}: p50 by the number of articles](images/${file.lines})`]
      : []),
  ]
}

const sizesTable = ({ sizes }: Report) =>
  table(
    ['', ...sizes.map(({ articles }) => sizeOf(articles))],
    [
      ['public articles', ...sizes.map(({ editions }) => sizeOf(editions))],
      ...Object.keys(sizes[0]!.seconds).map((name) => [
        `${name} in, s`,
        ...sizes.map(({ seconds }) => known(seconds[name])),
      ]),
      ...Object.keys(sizes[0]!.memory).map((name) => [
        `memory of ${name}, now / at its most, MB`,
        ...sizes.map(({ memory }) => {
          const { now, peak } = memory[name]!
          return `${digits(now / 1e6)} / ${digits(peak / 1e6)}`
        }),
      ]),
      ...sizes[0]!.writes.map(({ name }) => [
        `${name}: p50 / p95, ms`,
        ...sizes.map(({ writes }) => {
          const one = writes.find((write) => write.name === name)
          return `${known(one?.p50)} / ${known(one?.p95)}`
        }),
      ]),
      [
        'answers that differ from bare SQL’s',
        ...sizes.map(({ compared }) => `${compared.different.length} of ${compared.addresses}`),
      ],
    ],
  )

/** The part of docs/performance.md about delivery. */
export const asMarkdown = (report: Report): string =>
  [
    report.machine,
    boundsTable(report),
    ...(Object.keys(works) as Work[]).flatMap((work) => workTable(work, report)),
    '### the newsrooms',
    sizesTable(report),
  ].join('\n\n')
