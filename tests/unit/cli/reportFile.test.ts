import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { ImportReport } from '../../../src/wire/importing/importReport.ts'
import { reportFile } from '../../../src/cli/reportFile.ts'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-report-'))
})
afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

const report = (file: string): ImportReport => ({
  article: null,
  dryRun: false,
  error: null,
  file,
  id: 1,
  status: 'created',
  warnings: [],
})

describe('the report of an import', () => {
  it('has each story before the next one begins', () => {
    const at = path.join(folder, 'report.jsonl')
    const { add, close } = reportFile(at)
    add(report('one.txt'))
    expect(JSON.parse(fs.readFileSync(at, 'utf8'))).toEqual(report('one.txt'))
    close()
  })

  it('is added to, also behind half a line', () => {
    const at = path.join(folder, 'cut.jsonl')
    fs.writeFileSync(at, '{"file":"ze')
    const { add, close } = reportFile(at)
    add(report('one.txt'))
    close()
    const [, line, ...rest] = fs.readFileSync(at, 'utf8').split('\n')
    expect(JSON.parse(line!)).toEqual(report('one.txt'))
    expect(rest).toEqual([''])
  })

  it('that cannot be written is named before anything is imported', () => {
    expect(() => reportFile(path.join(folder, 'no/such.jsonl'))).toThrow(
      /cannot be written to .*no/,
    )
  })
})
