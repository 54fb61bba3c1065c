import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from '@jest/globals'

import { readTestReport } from '../../../src/cli/readTestReport.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-report-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const report = {
  numPassedTests: 40,
  numFailedTests: 2,
  numPendingTests: 3,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 1,
  testResults: [
    {
      name: 'tests/unit/desk.test.ts',
      message: 'all of it, with colours',
      assertionResults: [
        { failureMessages: [], fullName: 'the desk opens', status: 'passed' },
        {
          failureMessages: [
            'Error: \u001b[31mexpected\u001b[39m a desk\n\n  found a chair\n    at open (desk.ts:1:1)\n    at run (desk.ts:2:2)',
          ],
          fullName: 'the desk shuts',
          status: 'failed',
        },
      ],
    },
    { name: 'tests/unit/lost.test.ts', message: 'No such module', assertionResults: [] },
  ],
}

const read = () => {
  const file = path.join(folder, 'report.json')
  fs.writeFileSync(file, JSON.stringify(report))
  return readTestReport(file)
}

describe('the report of the tests', () => {
  it('takes a file that could not be loaded for a failure', () => {
    expect(read()).toMatchObject({ passed: 40, failed: 3, skipped: 4 })
  })

  it('says of each failure what was wrong, so that the last lines of a long log tell it', () => {
    expect(read().failures).toEqual([
      'the desk shuts\n    Error: expected a desk\n      found a chair',
      'tests/unit/lost.test.ts\n    No such module',
    ])
  })

  it('is a failure when Jest wrote none', () => {
    expect(readTestReport(path.join(folder, 'none.json')).failed).toBe(1)
  })
})
