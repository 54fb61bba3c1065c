import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { attempt, type Answer } from './attempt.ts'
import { cellsOf, type Cell } from './cells.ts'
import { makeNewsroom, secret, type Asking, type Newsroom } from './newsroom.ts'
import { operations, waysOf } from './operations.ts'
import { rehearse } from './rehearse.ts'
import { people } from './table.ts'

const statuses: Record<string, number> = { '-': 403, '0': 404, '1': 401, '9': 409, G: 410 }

const isReading = (operation: string) => /^(read|find|count)/.test(operation)

/** What an answer was, by the signs of the table. */
const signOf = ({ status, text }: Answer, { expected, operation, way }: Cell): string => {
  if (status >= 300) {
    if (expected === 'G' && way !== 'REST' && status === 404) return 'G'
    return Object.keys(statuses).find((sign) => statuses[sign] === status) ?? String(status)
  }
  if (!isReading(operation)) {
    const { word } = operations[operation]!
    return word && !text.includes(word) ? '~' : '+'
  }
  if (/"totalDocs":0\b/.test(text)) return '.'
  if (expected === 'p') return text.includes(secret) ? '+' : 'p'
  return '+'
}

const told = ({ operation, person, place, state, way }: Cell) =>
  `${person}: ${operation} ${place} ${state} (${way})`

/** Tries what the table says of some operations. */
export const runMatrix = (name: string, includes: (operation: string) => boolean) => {
  const cells = cellsOf(waysOf).filter(({ operation }) => includes(operation))
  let newsroom: Newsroom
  let stage: Awaited<ReturnType<typeof rehearse>>
  let asking: Asking

  beforeAll(async () => {
    newsroom = await makeNewsroom()
    stage = await rehearse(newsroom)
  })
  afterAll(async () => {
    await stage?.close()
    await newsroom?.close()
  })

  const problemsOf = async (cell: Cell, before: string): Promise<string[]> => {
    const { changed, result } = await stage.try(() => attempt(cell, asking, newsroom), before)
    const sign = signOf(result, cell)
    const isDone = '+~'.includes(cell.expected) && !isReading(cell.operation)
    const mayTell = cell.expected === '+' || cell.expected === '~' || cell.expected === '9'
    return [
      ...(sign === cell.expected
        ? []
        : [`is ${sign}, not ${cell.expected}: ${result.text.slice(0, 160)}`]),
      ...(changed === isDone ? [] : [isDone ? 'changed nothing' : 'would have changed something']),
      ...(!mayTell && result.text.includes(secret) ? ['tells what readers do not have'] : []),
    ].map((problem) => `${told(cell)} ${problem}`)
  }

  describe(`${name}, in ${cells.length} cells`, () => {
    describe.each(people)('%s', (person) => {
      beforeAll(async () => {
        await newsroom.take(person)
        asking = await newsroom.as(person)
      })
      const own = cells.filter((cell) => cell.person === person)
      it.each([...new Set(own.map(({ operation }) => operation))])('%s', async (operation) => {
        const problems: string[] = []
        const before = await stage.stored()
        for (const cell of own) {
          if (cell.operation === operation) problems.push(...(await problemsOf(cell, before)))
        }
        expect(problems).toEqual([])
        // Nor was anything written past the transactions.
        expect(await stage.stored()).toBe(before)
      })
    })
  })
}
