import { describe, expect, it } from '@jest/globals'

import { inTurn } from '../../../src/wire/importing/inTurn.ts'

describe('what is done in turn', () => {
  it('is done one after the other, in the order in which it was asked for', async () => {
    const owner = {}
    const done: string[] = []
    const task = (name: string) => async () => {
      done.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, name === 'first' ? 20 : 0))
      done.push(`${name} ends`)
      return name
    }
    const both = [inTurn(owner, task('first')), inTurn(owner, task('second'))]
    expect(await Promise.all(both)).toEqual(['first', 'second'])
    expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  it('goes on after what failed', async () => {
    const owner = {}
    const failed = inTurn(owner, () => Promise.reject(new Error('no')))
    const next = inTurn(owner, () => Promise.resolve('yes'))
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })

  it('does not wait for what is another owner’s', async () => {
    void inTurn({}, () => new Promise(() => {}))
    expect(await inTurn({}, () => Promise.resolve('yes'))).toBe('yes')
  })
})
