import { describe, expect, it, jest } from '@jest/globals'

import { steadyDatabase } from '../../../../src/delivery/http/steadyDatabase.ts'
import type { Database } from '../../../../src/delivery/queries/types.ts'
import { refused } from './newsroom.ts'

const wish = { text: 'select 1', values: [] }

/** @param errors of the first queries; those after them are answered */
const flaky = (errors: Error[]) => {
  let asked = 0
  const lines: string[] = []
  const db: Database = {
    query: async () => {
      const error = errors[asked]
      asked += 1
      if (error) throw error
      return { rows: [] }
    },
  }
  const { query } = steadyDatabase(db, { log: (line) => void lines.push(line) })
  const outcome = () =>
    query(wish).then(
      () => 'answered',
      (error: Error) => error.message,
    )
  return { asked: () => asked, lines, outcome }
}

describe('the database behind delivery', () => {
  it('is asked once more where a connection breaks, and no more than that', async () => {
    const broken = () => new Error('Connection terminated unexpectedly')
    const { asked, outcome } = flaky([broken(), broken(), broken()])
    expect([await outcome(), asked()]).toEqual(['Connection terminated unexpectedly', 2])
    expect([await outcome(), asked()]).toEqual(['answered', 4])
  })

  it('is left alone for a moment when it cannot be reached, and then tried by one', async () => {
    const { asked, outcome } = flaky([refused()])
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0)
    try {
      const said = [await outcome(), await outcome(), await outcome()]
      expect([new Set(said).size, said[0], asked()]).toEqual([
        1,
        'connect ECONNREFUSED 127.0.0.1:5432',
        1,
      ])
      clock.mockReturnValue(1_050)
      const [one, ...others] = await Promise.all([outcome(), outcome(), outcome()])
      expect([one, others, asked()]).toEqual(['answered', [said[0], said[0]], 2])
      expect(await outcome()).toBe('answered')
    } finally {
      clock.mockRestore()
    }
  })

  it('is not left alone because it is busy, or because a query is wrong', async () => {
    const errors = [
      new Error('timeout exceeded when trying to connect'),
      Object.assign(new Error('syntax error'), { code: '42601' }),
    ]
    const { asked, outcome } = flaky(errors)
    expect(await outcome()).toContain('timeout')
    expect(await outcome()).toContain('syntax')
    expect([await outcome(), asked()]).toEqual(['answered', 3])
  })

  it('that is away is told of once, and once more when it is back', async () => {
    const { lines, outcome } = flaky([refused(), refused()])
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0)
    try {
      for (const now of [0, 500, 1_500, 1_600]) {
        clock.mockReturnValue(now)
        await outcome()
      }
      expect(lines).toEqual([expect.stringContaining('cannot be reached (connect ECONNREFUSED')])
      clock.mockReturnValue(3_100)
      expect(await outcome()).toBe('answered')
      await outcome()
      expect(lines.slice(1)).toEqual(['The database answers again, after 3 seconds.'])
    } finally {
      clock.mockRestore()
    }
  })

  it('that is busy now and then is told of once, until it is calm', async () => {
    const busy = () => new Error('Query read timeout')
    const { lines, outcome } = flaky([busy(), busy()])
    const clock = jest.spyOn(performance, 'now')
    try {
      for (const now of [0, 1_000, 2_000]) {
        clock.mockReturnValue(now)
        await outcome()
      }
      expect(lines).toEqual([expect.stringContaining('too busy')])
      clock.mockReturnValue(6_500)
      await outcome()
      expect(lines).toHaveLength(2)
    } finally {
      clock.mockRestore()
    }
  })

  it('says nothing of queries that are wrong', async () => {
    const { lines, outcome } = flaky([Object.assign(new Error('syntax error'), { code: '42601' })])
    await outcome()
    await outcome()
    expect(lines).toEqual([])
  })

  it('is asked once more where a pooler lost what was prepared', async () => {
    const lost = Object.assign(new Error('prepared statement "a" does not exist'), {
      code: '26000',
    })
    const { asked, outcome } = flaky([lost])
    expect([await outcome(), asked()]).toEqual(['answered', 2])
  })
})
