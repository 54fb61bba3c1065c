import { describe, expect, it } from '@jest/globals'

import { makeAnswers } from '../../../../src/delivery/http/cache/answers.ts'
import type { Found } from '../../../../src/delivery/http/found.ts'
import { refused } from './newsroom.ts'

const found = (json: string, keys = ['article-1']): Found => ({
  json,
  keys,
  language: 'en',
  status: 200,
})

const setUp = () => {
  const clock = { now: 1_000 }
  const answers = makeAnswers({ bytes: 1_000_000, now: () => clock.now })
  answers.hear(true)
  let searches = 0
  const ask = async (
    json = 'text',
    { error = refused() as Error, fails = false, name = 'one' } = {},
  ) => {
    const find = async () => {
      searches += 1
      if (fails) throw error
      return found(json)
    }
    const { entry, how } = await answers.get({ find, name })
    return `${how}: ${entry.bodies.identity.toString()}`
  }
  return { answers, ask, clock, searches: () => searches }
}

/** A search that ends when it is told to. */
const held = () => {
  let end: (value: Found) => void = () => {}
  const find = () => new Promise<Found>((resolve) => (end = resolve))
  return { end: (value: Found) => end(value), find }
}

describe('answers', () => {
  it('are looked for once, however many ask at the same time', async () => {
    const { ask, searches } = setUp()
    const asked = await Promise.all(Array.from({ length: 50 }, () => ask()))
    expect(new Set(asked)).toEqual(new Set(['miss: text']))
    expect(searches()).toBe(1)
  })

  it('are kept until what they are made of goes stale', async () => {
    const { answers, ask } = setUp()
    await ask('before')
    expect(await ask('after')).toBe('hit: before')
    answers.forget(['article-2'])
    expect(await ask('after')).toBe('hit: before')
    answers.forget(['article-1'])
    expect(await ask('after')).toBe('miss: after')
  })

  it('all go stale at once where everything does', async () => {
    const { answers, ask } = setUp()
    await ask('before')
    answers.forget(['*'])
    expect(await ask('after')).toBe('miss: after')
  })

  it.each([['article-1'], ['*']])(
    'are not kept if %s went stale while they were looked for',
    async (key) => {
      const { answers, ask } = setUp()
      const { end, find } = held()
      const first = answers.get({ find, name: 'one' })
      answers.forget([key])
      end(found('before'))
      await first
      expect(await ask('after')).toBe('miss: after')
      expect(await ask('later')).toBe('hit: after')
    },
  )

  it('are not kept if more went stale meanwhile than can be remembered', async () => {
    const { answers, ask } = setUp()
    const { end, find } = held()
    const first = answers.get({ find, name: 'one' })
    answers.forget(['article-1'])
    for (let number = 0; number < 10_000; number += 1) answers.forget([`article-1-${number}`])
    end(found('before'))
    await first
    expect(await ask('after')).toBe('miss: after')
  })

  it('are kept if something else went stale meanwhile', async () => {
    const { answers, ask } = setUp()
    const { end, find } = held()
    const first = answers.get({ find, name: 'one' })
    answers.forget(['article-2'])
    end(found('before'))
    await first
    expect(await ask('after')).toBe('hit: before')
  })

  it('that were begun before a change are not given to those who ask after it', async () => {
    const { answers, ask } = setUp()
    const { end, find } = held()
    const first = answers.get({ find, name: 'one' })
    answers.forget(['article-1'])
    expect(await ask('after')).toBe('miss: after')
    end(found('before'))
    await first
    expect(await ask('later')).toBe('hit: after')
  })

  it('are not sure for longer than a minute', async () => {
    const { ask, clock } = setUp()
    await ask('before')
    clock.now += 59_000
    expect(await ask('after')).toBe('hit: before')
    clock.now += 2_000
    expect(await ask('after')).toBe('miss: after')
  })

  it('are not sure while nobody hears of changes, nor afterwards what was found meanwhile', async () => {
    const { answers, ask } = setUp()
    await ask('before')
    answers.hear(false)
    expect(await ask('meanwhile')).toBe('miss: meanwhile')
    expect(await ask('still')).toBe('miss: still')
    answers.hear(true)
    expect(await ask('after')).toBe('miss: after')
    expect(await ask('later')).toBe('hit: after')
  })

  it('stand in, as stale, where no other can be found', async () => {
    const { answers, ask } = setUp()
    await ask('kept')
    answers.hear(false)
    expect(await ask('', { fails: true })).toBe('stale: kept')
    await expect(ask('', { fails: true, name: 'another' })).rejects.toThrow('ECONNREFUSED')
  })

  it('do not stand in for one that could not be made: that is a mistake to be seen', async () => {
    const { answers, ask, clock } = setUp()
    await ask('kept')
    clock.now += 61_000
    const error = new TypeError('undefined is not a function')
    await expect(ask('', { error, fails: true })).rejects.toThrow(error)
    answers.hear(false)
    await expect(ask('', { error, fails: true })).rejects.toThrow(error)
    expect(await ask('', { fails: true })).toBe('stale: kept')
  })

  it('are all dropped when changes are heard of again, as some may have been missed', async () => {
    const { answers, ask } = setUp()
    await ask('kept')
    answers.hear(false)
    answers.hear(true)
    expect(answers.size().entries).toBe(0)
    await expect(ask('', { fails: true })).rejects.toThrow('ECONNREFUSED')
  })

  it('do not stand in once the database has answered while nobody heard of its changes', async () => {
    const { answers, ask, clock } = setUp()
    await ask('kept')
    answers.hear(false)
    clock.now += 5_000
    answers.hear(false)
    // What was on its way when both went.
    answers.heardFrom(1_500)
    expect(await ask('', { fails: true })).toBe('stale: kept')
    answers.heardFrom(clock.now)
    expect(answers.hasStandIns()).toBe(false)
    await expect(ask('', { fails: true })).rejects.toThrow('ECONNREFUSED')
    expect(await ask('meanwhile')).toBe('miss: meanwhile')
    await expect(ask('', { fails: true })).rejects.toThrow('ECONNREFUSED')
  })

  it('do not stand in for longer than a day, nor once they are known to be wrong', async () => {
    const { answers, ask, clock } = setUp()
    await ask('kept')
    clock.now += 25 * 60 * 60_000
    await expect(ask('', { fails: true })).rejects.toThrow('ECONNREFUSED')
    await ask('kept')
    answers.forget(['article-1'])
    await expect(ask('', { fails: true })).rejects.toThrow('ECONNREFUSED')
  })

  it('of addresses that somebody made up push out no others', async () => {
    const answers = makeAnswers({ bytes: 200_000 })
    answers.hear(true)
    await answers.get({ find: async () => found('article'), name: 'article' })
    for (let number = 0; number < 1_000; number += 1) {
      const find = async () => ({ ...found('none', []), status: 404 as const })
      await answers.get({ find, name: `made up ${number}` })
    }
    for (let number = 0; number < 1_000; number += 1) {
      const find = async () => found('hits', [])
      await answers.get({ find, isEndless: true, name: `search ${number}` })
    }
    expect(answers.sure('article')).toBeDefined()
    expect(answers.size().bytes).toBeLessThan(200_000)
    expect(answers.size().entries).toBeGreaterThan(10)
  })
})
