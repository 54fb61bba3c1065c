import { countStoryFiles, findStoryFiles, type FoundFile } from './findStoryFiles.ts'
import { importProgress } from './importProgress.ts'
import type { ImportReport } from '../wire/importing/importReport.ts'
import { describeImport } from './describeImport.ts'
import { summarizeImport } from './importSummary.ts'
import { reportFile } from './reportFile.ts'

type Options = {
  dryRun: boolean
  importFile: (found: FoundFile) => Promise<ImportReport>
  /** Aborted when somebody wants it to end: the story in hand is the last. */
  interrupted: AbortSignal
  /** Each story as JSON on standard output. */
  json: boolean
  /** Files and folders. */
  paths: string[]
  /** Where the JSON of each story goes, which is then not shown. */
  report?: string
}

/**
 * Imports story by story: one is in memory at a time, and each is told of when it is in.
 * @returns the exit code: 130 when it was interrupted, 1 when a story was rejected
 */
export async function importFiles({
  dryRun,
  importFile,
  interrupted,
  json,
  paths,
  report: reportPath,
}: Options): Promise<number> {
  const began = performance.now()
  const file = reportPath === undefined ? null : reportFile(reportPath)
  const total = await countStoryFiles(paths)
  const progress = importProgress(total)
  const summary = summarizeImport({ dryRun })
  const end = (...more: string[]) => {
    progress.stop()
    file?.close()
    const lines = [...summary.lines(performance.now() - began), ...more]
    if (!json || total > 1) process.stderr.write(`${lines.join('\n')}\n`)
  }
  try {
    for await (const found of findStoryFiles(paths)) {
      if (interrupted.aborted) break
      const report = await importFile(found)
      file?.add(report)
      summary.add(report)
      if (json) process.stdout.write(`${JSON.stringify(report)}\n`)
      else if (!file) progress.say(describeImport(report))
      progress.step()
    }
  } catch (error) {
    end()
    throw error
  }
  if (interrupted.aborted) {
    end(
      `Stopped after ${summary.done()} of ${total}. To go on, run the same command again: what is in stays unchanged.`,
    )
    return 130
  }
  end()
  return summary.counts.rejected > 0 ? 1 : 0
}
