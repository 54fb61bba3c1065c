import fs from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
  testResults: {
    name: string
    message: string
    assertionResults: { failureMessages: string[] | null; fullName: string; status: string }[]
  }[]
}

type TestReport = {
  passed: number
  failed: number
  skipped: number
  /** Each failed test with what was wrong, without where. */
  failures: string[]
}

/** Lines of one failure, and characters of each. */
const longest = { line: 300, lines: 40 }

/** What is said before the first line of the stack. */
const reasonOf = (message: string): string =>
  stripVTControlCharacters(message)
    .split(/\n\s+at /, 1)[0]!
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, longest.lines)
    .map((line) => `    ${line.trimEnd().slice(0, longest.line)}`)
    .join('\n')

const failuresOf = ({ testResults }: Report): string[] =>
  testResults.flatMap(({ assertionResults, message, name }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that could not be loaded, or what is done before and after its tests.
    if (failed.length === 0 && message) return [`${name}\n${reasonOf(message)}`]
    return failed.map(
      ({ failureMessages, fullName }) =>
        `${fullName}\n${(failureMessages ?? []).map(reasonOf).join('\n')}`,
    )
  })

/** What Jest's `--json` report says. A file of tests that could not be loaded is one failed. */
export function readTestReport(file: string): TestReport {
  let report: Report
  try {
    report = JSON.parse(fs.readFileSync(file, 'utf8')) as Report
  } catch {
    // Jest ended before it could write: that must not look like success.
    return { passed: 0, failed: 1, skipped: 0, failures: [] }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: failuresOf(report),
  }
}
