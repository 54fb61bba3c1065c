import { describe, expect, it } from '@jest/globals'

import { asMarkdown } from '../../../bench/delivery/asMarkdown.ts'
import { boundsOf } from '../../../bench/delivery/bounds.ts'
import type { Figure, Measured } from '../../../bench/delivery/Figure.ts'
import { summarize, type Round } from '../../../bench/delivery/summarize.ts'

const figure = (contender: string, perSecond: number, more: Partial<Figure> = {}): Figure => ({
  answered: 100,
  bytes: 6400,
  connections: 16,
  contender,
  database: 0.3,
  p50: 3,
  p95: 6,
  p99: 9,
  perSecond,
  processor: 0.2,
  work: 'article',
  ...more,
})

const newsroom = (articles: number, figures: Figure[]): Measured => ({
  articles,
  compared: { addresses: 300, different: [] },
  editions: articles * 0.9,
  figures,
  memory: { delivery: { now: 120e6, peak: 180e6 } },
  seconds: { generated: 9 },
  writes: [
    { name: 'publish an article, with the read model', p50: 39, p95: 50, perSecond: 25 },
    { name: 'publish an article, without it', p50: 26, p95: 40, perSecond: 38 },
  ],
})

const boundsAt = (...sizes: Measured[]) => {
  const bounds = boundsOf({ machine: '', sizes })
  return (begin: string) => bounds.find(({ name }) => name.startsWith(begin))!
}

describe('what delivery is to reach', () => {
  const nothingKept = 'delivery, nothing kept'

  it('holds only where it does at all sizes', () => {
    const small = newsroom(1000, [figure('bare SQL', 1000), figure(nothingKept, 950)])
    const slow = newsroom(10_000, [figure('bare SQL', 1000), figure(nothingKept, 890)])
    const begin = `article: ${nothingKept}, to bare SQL`
    expect(boundsAt(small)(begin)).toMatchObject({ found: [0.95], holds: true })
    expect(boundsAt(small, slow)(begin)).toMatchObject({ found: [0.95, 0.89], holds: false })
  })

  it('is said not to be measured where it is not', () => {
    const bound = boundsAt(newsroom(1000, [figure('bare SQL', 1000, { connections: 1 })]))
    expect(bound(`article: ${nothingKept}`).holds).toBeUndefined()
  })

  it('grows from the smallest newsroom to the largest', () => {
    const sizes = [2, 5, 3.2].map((p50, index) =>
      newsroom(1000 * 10 ** index, [figure(nothingKept, 1000, { p50 })]),
    )
    const bound = boundsAt(...sizes)('article: growth')
    expect(bound).toMatchObject({ found: [undefined, undefined, 1.6], holds: false })
  })

  it('is at most so much more work to publish, and so much memory', () => {
    const bound = boundsAt(newsroom(1000, []))
    expect(bound('publishing')).toMatchObject({ found: [1.5], holds: false })
    expect(bound('memory')).toMatchObject({ found: [180], holds: true })
  })
})

describe('the report of delivery', () => {
  it('tells each bound, who did what how fast, and what it took', () => {
    const text = asMarkdown({
      machine: 'A machine.',
      sizes: [
        newsroom(1000, [figure('bare SQL', 4500.4), figure('bare SQL', 2000, { connections: 1 })]),
        newsroom(100_000, [
          figure('bare SQL', 4000.4, { p50: 4 }),
          figure('bare SQL', 2000, { connections: 1 }),
        ]),
      ],
    })
    expect(text).toContain(
      '| publishing: p50 with the read model, to without ≤ 1.3 × | 1.50 × | 1.50 × | no |',
    )
    expect(text).toContain('| bare SQL | 2,000 | 4,000 | 4 / 9 | 3 / 4 | 0.2 | 0.3 | 6.4 |')
    expect(text).toContain('(images/delivery-article.svg)')
    expect(text).not.toContain('### page 50')
    expect(text).toContain('| memory of delivery, now / at its most, MB | 120 / 180 | 120 / 180 |')
  })
})

describe('some rounds of one contender', () => {
  const round = (more: Partial<Round>): Round => ({
    answered: 100,
    bytes: 1000,
    database: 10,
    elapsed: 1000,
    p50: 1,
    p95: 2,
    p99: 3,
    processor: 20,
    ...more,
  })

  it('are told by their medians, so that one in which the machine was busy does not count', () => {
    const rounds = [round({}), round({ elapsed: 9000, p50: 90, p95: 95, p99: 99 }), round({})]
    expect(summarize(rounds)).toMatchObject({ p50: 1, p95: 2, p99: 3, perSecond: 100 })
  })

  it('took so much of a core for each request', () => {
    const rounds = [round({}), round({ answered: 300, processor: 100 })]
    expect(summarize(rounds)).toMatchObject({
      answered: 400,
      bytes: 5,
      database: 0.05,
      processor: 0.3,
    })
  })
})
