import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { findChromium } from '../../../src/cli/findChromium.ts'

let folder: string
const program = (name: string, text = '#!/bin/sh\n') => {
  const file = path.join(folder, name)
  fs.writeFileSync(file, text, { mode: 0o755 })
  return file
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-chromium-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('the browser for the tests', () => {
  it('is the one on the PATH', () => {
    const file = program('google-chrome')
    expect(findChromium({ NODE_ENV: 'test', PATH: folder })).toBe(file)
  })

  it('is rather the one that was named', () => {
    const named = program('my-chrome')
    expect(findChromium({ NODE_ENV: 'test', PATH: folder, CHROME_PATH: named })).toBe(named)
  })

  it('is not Ubuntu’s note that there is a snap', () => {
    const stub = program('chromium', '#!/bin/sh\necho "Run: snap install chromium"\n')
    expect(findChromium({ NODE_ENV: 'test', PATH: folder })).not.toBe(stub)
  })
})
