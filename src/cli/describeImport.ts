import type { ImportReport } from '../wire/importing/importReport.ts'

/** A report for a person to read. */
export const describeImport = ({ article, error, file, id, status, warnings }: ImportReport) =>
  [
    `${status.padEnd(9)} ${file}${article ? `: ${article.headline}` : ''}${id === null ? '' : ` (article ${id})`}`,
    ...(error === null ? [] : [`          ${error}`]),
    ...warnings.map((warning) => `          · ${warning}`),
  ].join('\n')
