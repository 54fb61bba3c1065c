import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { keptLetters } from '../../../src/mail/keptLetters.ts'

let folder: string
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'newsroom-letters-'))
})
afterAll(() => fs.rm(folder, { force: true, recursive: true }))

describe('the letters of a newsroom that is tried out', () => {
  it('are printed, and kept where their owner alone reads them', async () => {
    const printed: string[] = []
    const logger = { info: (line: string) => void printed.push(line) }
    const letters = path.join(folder, 'letters')
    const { sendEmail } = keptLetters(letters)({ payload: { logger } as unknown as Payload })
    await sendEmail({ subject: 'Hello', text: 'Good morning', to: 'a@b.example' })
    await sendEmail({ html: '<p>A <a href="http://x/1">http://x/1</a></p>', to: ['c@d.example'] })
    const files = (await fs.readdir(letters)).map((name) => path.join(letters, name))
    const texts = await Promise.all(files.map((file) => fs.readFile(file, 'utf8')))
    expect(texts.sort()).toEqual([
      'To: a@b.example\nSubject: Hello\n\nGood morning\n',
      'To: c@d.example\nSubject: \n\nA http://x/1\n',
    ])
    expect(((await fs.stat(files[0]!)).mode & 0o777).toString(8)).toBe('600')
    expect(printed.join()).toContain('Good morning')
  })
})
