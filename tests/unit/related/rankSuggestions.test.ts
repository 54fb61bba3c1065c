import { describe, expect, it } from '@jest/globals'

import { rankSuggestions, type Candidate } from '../../../src/related/rankSuggestions.ts'

type Given = Parameters<typeof rankSuggestions>[0]

const now = Date.UTC(2026, 0, 31)
const day = 86_400_000

const article: Given['article'] = {
  authors: [1, 2],
  place: 'Ulaanbaatar',
  section: 10,
  sectionAbove: 11,
  story: 'own',
  tags: [1, 2, 3, 4, 5, 6],
}

/** Of another section, without anything in common, a year old. */
const candidate = (id: number, more: Partial<Candidate> = {}): Candidate => ({
  authors: [],
  id,
  place: null,
  publishedAt: now - 365 * day,
  section: 20,
  sectionAbove: undefined,
  story: `story ${id}`,
  tags: [],
  ...more,
})

const rank = (candidates: Candidate[], more: Partial<Given> = {}) =>
  rankSuggestions({
    article,
    candidates,
    excluded: { ids: [], stories: [] },
    limit: 5,
    now,
    ...more,
  })
const idsOf = (candidates: Candidate[], more: Partial<Given> = {}) =>
  rank(candidates, more).map(({ id }) => id)

describe('what is suggested as related news', () => {
  it('has more in common the more it shares', () => {
    expect(
      idsOf([
        candidate(1, { section: 10 }),
        candidate(2, { tags: [1] }),
        candidate(3, { tags: [1, 2] }),
        candidate(4, { place: ' ulaanbaatar', section: 10, tags: [1] }),
        candidate(5, { authors: [2], section: 10 }),
      ]),
    ).toEqual([4, 3, 5, 2, 1])
  })

  it('is told with its reasons', () => {
    const all = candidate(1, {
      authors: [2, 1],
      place: 'Ulaanbaatar',
      publishedAt: now - day,
      section: 10,
      tags: [3, 4, 99],
    })
    expect(rank([all])[0]?.reasons).toEqual([
      { kind: 'tags', count: 2 },
      { kind: 'section' },
      { kind: 'place' },
      { kind: 'authors', count: 2 },
      { kind: 'recent' },
    ])
  })

  it('is also of the section above, or of one below, with something else in common', () => {
    const above = candidate(1, { place: 'Ulaanbaatar', section: 11 })
    const below = candidate(2, { authors: [1], section: 12, sectionAbove: 10 })
    const beside = candidate(3, { authors: [1], section: 13, sectionAbove: 11 })
    expect(rank([above, below, beside]).map(({ id, reasons }) => [id, reasons[0]])).toEqual([
      [2, { kind: 'nearSection' }],
      [1, { kind: 'nearSection' }],
    ])
  })

  it.each<[string, Partial<Candidate>]>([
    ['a place', { place: 'Ulaanbaatar' }],
    ['an author', { authors: [1] }],
    ['a section near by', { section: 11 }],
    ['being new', {}],
  ])('has more in common than %s', (_, more) => {
    expect(idsOf([candidate(1, { publishedAt: now, ...more })])).toEqual([])
  })

  it('is rather what is new, yet not before what has much more in common', () => {
    const fresh = { publishedAt: now - day }
    expect(
      idsOf([
        candidate(1, { section: 10 }),
        candidate(2, { section: 10, ...fresh }),
        candidate(3, { tags: [1] }),
        candidate(4, { tags: [1, 2] }),
      ]),
    ).toEqual([4, 2, 3, 1])
  })

  it('is in the same order always, whatever order it was found in', () => {
    const twins = [
      candidate(1, { section: 10, publishedAt: 5 }),
      candidate(3, { section: 10, publishedAt: 5 }),
      candidate(2, { section: 10, publishedAt: 5 }),
      candidate(4, { section: 10, publishedAt: 6 }),
    ]
    expect(idsOf(twins)).toEqual([4, 3, 2, 1])
    expect(idsOf(twins.toReversed())).toEqual([4, 3, 2, 1])
  })

  it('is never picked already, of the same story, or twice of another one', () => {
    const near = (id: number, story: string) => candidate(id, { section: 10, story })
    expect(
      idsOf([near(1, 'own'), near(2, 'picked'), near(3, 'a'), near(4, 'a'), near(5, 'b')], {
        excluded: { ids: [5], stories: ['picked'] },
      }),
    ).toEqual([4])
  })

  it('is no more than was asked for', () => {
    const many = [1, 2, 3].map((id) => candidate(id, { section: 10 }))
    expect(idsOf(many, { limit: 2 })).toEqual([3, 2])
  })

  it('does not depend on whether ids are numbers or texts', () => {
    expect(idsOf([candidate(1, { tags: ['1'] })])).toEqual([1])
  })
})
