import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from '@jest/globals'

import { countTests } from '../../../src/cli/countTests.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-count-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const report = {
  numPassedTests: 40,
  numFailedTests: 2,
  numPendingTests: 3,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 1,
}

describe('the count of tests', () => {
  it('takes a file that could not be loaded for a failure', () => {
    const file = path.join(folder, 'report.json')
    fs.writeFileSync(file, JSON.stringify(report))
    expect(countTests(file)).toEqual({ passed: 40, failed: 3, skipped: 4 })
  })

  it('is a failure when Jest wrote no report', () => {
    expect(countTests(path.join(folder, 'none.json')).failed).toBe(1)
  })
})
