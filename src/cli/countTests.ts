import fs from 'node:fs'

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
}

/** What Jest's `--json` report counts. A file of tests that could not be loaded is one failed. */
export function countTests(file: string): { passed: number; failed: number; skipped: number } {
  let report: Report
  try {
    report = JSON.parse(fs.readFileSync(file, 'utf8')) as Report
  } catch {
    // Jest ended before it could write: that must not look like success.
    return { passed: 0, failed: 1, skipped: 0 }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
