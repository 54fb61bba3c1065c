import { describe, expect, it } from '@jest/globals'

import { readStat, treeOf, type ProcessState } from '../../../bench/delivery/processes.ts'

const stat = (name: string) =>
  `4711 (${name}) S 12 4711 4711 0 -1 4194560 9 8 7 6 150 50 20 30 20 0 11 0 100 200 300`

describe('the processor time of a server', () => {
  it('is its own with that of what it started and outlived, whatever its name is', () => {
    expect(readStat(stat('node'))).toEqual({ parent: 12, ticks: 250 })
    expect(readStat(stat('a) S 99 (b'))).toEqual({ parent: 12, ticks: 250 })
  })

  it('is that of all that belongs to it, and of nothing else', () => {
    const process = (parent: number): ProcessState => ({ parent, ticks: 1 })
    const running = new Map([
      [2, process(1)],
      [3, process(2)],
      [4, process(3)],
      [5, process(1)],
    ])
    expect(treeOf(2, running)).toEqual([2, 3, 4])
    expect(treeOf(9, running)).toEqual([9])
  })
})
