import { formatDuration } from './formatDuration.ts'
import type { ImportReport } from '../wire/importing/importReport.ts'

const statuses = ['created', 'updated', 'unchanged', 'rejected'] as const
const rejectedShown = 20
const warningsShown = 10
/** Kinds of warnings that are told apart. Names of people make ever new ones. */
const kindsKept = 500

const number = new Intl.NumberFormat('en')

/** Sums up an import as it goes on, however many stories it has. */
export const summarizeImport = ({ dryRun }: { dryRun: boolean }) => {
  const counts = { created: 0, rejected: 0, unchanged: 0, updated: 0 }
  const rejected: Pick<ImportReport, 'error' | 'file'>[] = []
  const warnings = new Map<string, number>()
  return {
    add: ({ error, file, status, warnings: said }: ImportReport) => {
      counts[status] += 1
      if (status === 'rejected' && rejected.length < rejectedShown) rejected.push({ error, file })
      for (const warning of said) {
        const kind = kindOf(warning)
        if (warnings.size >= kindsKept && !warnings.has(kind)) continue
        warnings.set(kind, (warnings.get(kind) ?? 0) + 1)
      }
    },
    counts,
    /** How many stories there were. */
    done: () => statuses.reduce((sum, status) => sum + counts[status], 0),
    /**
     * Lines for people. What a single story said has been shown with it.
     * @param milliseconds that it took
     */
    lines: (milliseconds: number): string[] => {
      const done = statuses.reduce((sum, status) => sum + counts[status], 0)
      const parts = statuses.filter((status) => counts[status] > 0)
      const sum = parts.map((status) => `${number.format(counts[status])} ${status}`).join(', ')
      const opening = dryRun ? 'Dry run, nothing was changed: ' : ''
      if (done <= 1) return [`${opening}${sum || 'nothing'}`]
      const more = counts.rejected - rejected.length
      const frequent = [...warnings].sort(([, one], [, other]) => other - one)
      return [
        `${opening}${sum} in ${formatDuration(milliseconds)} (${rate(done, milliseconds)})`,
        ...(rejected.length > 0 ? ['Rejected:'] : []),
        ...rejected.map(({ error, file }) => `  ${file}: ${error}`),
        ...(more > 0 ? [`  and ${number.format(more)} more`] : []),
        ...(frequent.length > 0 ? ['Warnings, the most frequent first:'] : []),
        ...frequent
          .slice(0, warningsShown)
          .map(([kind, times]) => `  ${number.format(times).padStart(7)} × ${kind}`),
        ...(frequent.length > warningsShown ? ['          and others'] : []),
      ]
    },
  }
}

/** `23.4 a second` */
export const rate = (count: number, milliseconds: number): string =>
  `${((count * 1000) / Math.max(1, milliseconds)).toFixed(1)} a second`

/** The warning without what differs from story to story. */
export const kindOf = (warning: string): string =>
  warning
    .replace(/“[^”]*”/g, '“…”')
    .replace(/\bauthor .*?(?=; one | is known )/, 'author …')
    .replace(/\S+@\S+/g, '…')
    .replace(/\d+/g, '…')
    .replace(/…(?:-…)+/g, '…')
