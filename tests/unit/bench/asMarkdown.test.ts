import { describe, expect, it } from '@jest/globals'

import { asMarkdown, bounds } from '../../../bench/editions/asMarkdown.ts'

/** A newsroom in which everything takes that long. */
const newsroom = (articles: number, milliseconds: number) => ({
  articles,
  database: 26_400_000,
  generating: 8.2,
  times: Object.fromEntries(bounds.map(({ name }) => [name, Array<number>(30).fill(milliseconds)])),
  versions: articles * 3,
})

const [suggestions, board] = bounds
const lineOf = (text: string, begin: string) =>
  text.split('\n').findLast((line) => line.startsWith(`| ${begin}`))

describe('the report of a benchmark', () => {
  it('tells times in each newsroom, and how they grow', () => {
    const report = asMarkdown([newsroom(1000, 4), newsroom(100_000, 18)])
    expect(report).toContain('| 100,000 | 300,000 | 26 | 8 |')
    expect(report).toContain(`| ${board!.name} | 4.0 / 4.0 / 4.0 | 18 / 18 / 18 | 4.5 × |`)
  })

  it('says what holds of what is promised', () => {
    const grown = asMarkdown([newsroom(1000, 4), newsroom(100_000, 18)])
    expect(lineOf(grown, suggestions!.name)).toMatch(/\| yes \|$/)
    expect(lineOf(grown, board!.name)).toMatch(/\| no \|$/)
    const slow = asMarkdown([newsroom(1000, 290), newsroom(100_000, 299)])
    expect(lineOf(slow, suggestions!.name)).toMatch(/\| no \|$/)
    expect(lineOf(slow, board!.name)).toMatch(/\| yes \|$/)
  })
})
