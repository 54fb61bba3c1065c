import { describe, expect, it } from '@jest/globals'

import { bars } from '../../../bench/charts/bars.ts'
import { lines } from '../../../bench/charts/lines.ts'

const read = (svg: string) => {
  const numbers = (element: string, attribute: string) =>
    [...svg.matchAll(new RegExp(`<${element} [^>]*\\b${attribute}="([^"]*)"`, 'g'))].map(
      ([, value]) => Number(value),
    )
  const words = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, word]) => word)
  return { numbers, words }
}

describe('a chart of bars', () => {
  it('has bars as long as their values, with names and values as text', () => {
    const { numbers, words } = read(
      bars('Requests <a second> & more', [
        { label: 'fast', value: 4000 },
        { label: 'half', value: 2000 },
        { label: 'slow', value: 1.25 },
      ]),
    )
    const [fast, half, slow] = numbers('rect', 'width')
    expect(half).toBeCloseTo(fast! / 2, 0)
    expect(slow).toBeGreaterThan(0)
    expect(words).toEqual([
      'Requests &lt;a second&gt; &amp; more',
      ...['fast', '4,000', 'half', '2,000', 'slow', '1.3'],
    ])
  })
})

describe('a chart of lines', () => {
  const chart = read(
    lines('Milliseconds', {
      all: [
        { label: 'as before', values: [10, 10, 10] },
        { label: 'ten times', values: [0.5, undefined, 5] },
        { label: 'the same', values: [9, 9, 9.9] },
      ],
      ticks: ['few', 'some', 'many'],
    }),
  )

  it('goes as far up for ten times as much, wherever it is', () => {
    const heights = chart.numbers('circle', 'cy')
    expect(heights[0]).toBe(heights[2])
    const [first, last] = heights.slice(3, 5)
    const steps = chart.numbers('line', 'y1')
    expect(first! - last!).toBeCloseTo(steps[0]! - steps[1]!, 0)
  })

  it('has no point where nothing is known', () => {
    expect(chart.numbers('circle', 'cx')).toHaveLength(8)
  })

  it('has its names apart, where lines are close', () => {
    const heights = chart.numbers('text', 'y')
    const [before, same] = ['as before', 'the same'].map(
      (name) => heights[chart.words.indexOf(name)]!,
    )
    expect(Math.abs(before! - same!)).toBeGreaterThanOrEqual(16)
  })
})
