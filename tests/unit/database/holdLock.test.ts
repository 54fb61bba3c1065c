import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'

import { holdLock } from '../../../src/database/embedded/holdLock.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-lock-'))
const file = path.join(folder, 'lock')

beforeEach(() => fs.rmSync(file, { force: true }))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('the lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0
    let most = 0
    const enter = async () => {
      const release = await holdLock({ file })
      most = Math.max(most, (inside += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside -= 1
      release()
    }
    await Promise.all([enter(), enter(), enter(), enter()])
    expect(most).toBe(1)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it.each([
    ['a process that is gone', '999999999 then 0.1'],
    ['a process whose pid another one has by now', `${process.pid} then 0.1`],
  ])('is taken over from %s', async (_, holder) => {
    fs.writeFileSync(file, holder)
    const release = await holdLock({ file, patience: 0 })
    expect(fs.readFileSync(file, 'utf8')).not.toBe(holder)
    release()
    expect(fs.existsSync(file)).toBe(false)
  })

  it('is not waited for longer than asked', async () => {
    const release = await holdLock({ file })
    const releaseOther = await holdLock({ file, patience: 100 })
    releaseOther()
    expect(fs.existsSync(file)).toBe(true)
    release()
  })
})
