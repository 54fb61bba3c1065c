import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { tiers } from '../../../src/search/tiers.ts'
import { startSearchable, type SearchStory } from '../../helpers/searchable.ts'

const day = 86_400_000
const last = Date.UTC(2025, 10, 20)

/** A word that every story has, in the headline, the summary or the text, over six years. */
const stories = Array.from({ length: 5000 }, (_, number) => {
  const tier = number % 7 === 0 ? 0 : number % 3 === 0 ? 1 : 2
  const word = number % 50 === 49 ? 'Aimag province' : 'province'
  // Some have the same moment.
  const publishedAt = last - Math.floor(((number * 7919) % 5000) / 2) * 0.87 * day
  return {
    headline: tier === 0 ? `News of the ${word}` : 'News',
    publishedAt: new Date(publishedAt).toISOString(),
    slug: `${number}`,
    ...(tier === 1 && { summary: `All about the ${word}.` }),
    text: tier === 2 ? `Something.\n\nIn the ${word} nothing happened.` : 'Something.',
    lists: number % 400 === 0 ? ['tag:rare'] : [],
    tier,
  } satisfies SearchStory & { tier: number }
})

const best = (some: typeof stories) =>
  some
    .map(({ publishedAt, slug, tier }) => ({
      article: `en-${slug}`,
      score: Date.parse(publishedAt) + tiers[tier]!.bonus,
      slug,
    }))
    .sort((one, other) => other.score - one.score || (one.article < other.article ? 1 : -1))
    .map(({ slug }) => slug)

let newsroom: Awaited<ReturnType<typeof startSearchable>>

beforeAll(async () => {
  newsroom = await startSearchable()
  await newsroom.publish('en', stories)
})

afterAll(() => newsroom.stop())

/** All slugs that pages of so many lead to. */
const pages = async (q: string, limit: number, most: number, more = {}) => {
  const found: string[] = []
  let after: string | undefined
  do {
    const { articles, next } = await newsroom.find('en', q, { after, limit, ...more })
    found.push(...articles.map(({ slug }) => slug))
    after = next ?? undefined
  } while (after && found.length < most)
  return found
}

describe('the order of what is found', () => {
  it('is that of the scores of all stories, though only the newest are looked at', async () => {
    expect(await pages('province', 50, 1000)).toEqual(best(stories).slice(0, 1000))
  })

  it('comes to an end, with every story once', async () => {
    expect(await pages('province', 100, 9999)).toEqual(best(stories))
  })

  it('is the same for a rare word, a phrase, a tag and a time', async () => {
    const rare = stories.filter(({ headline, summary, text }) =>
      [headline, summary, text].some((one) => one?.includes('Aimag')),
    )
    expect(await pages('aimag', 20, 9999)).toEqual(best(rare))
    expect(await pages('"aimag province"', 20, 9999)).toEqual(best(rare))
    const tagged = stories.filter(({ lists }) => lists.length > 0)
    expect(await pages('province', 20, 9999, { tag: 'rare' })).toEqual(best(tagged))
    const [from, to] = ['2021-03-05T00:00:00.000Z', '2022-01-17T00:00:00.000Z']
    const then = stories.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to)
    expect(await pages('province', 20, 9999, { from, to })).toEqual(best(then))
  })

  it('stays while stories are published between two pages', async () => {
    const first = await newsroom.find('en', 'province', { limit: 5 })
    await newsroom.publish('en', [
      { headline: 'New province', publishedAt: '2025-11-21', slug: 'newer', text: '' },
    ])
    const second = await newsroom.find('en', 'province', { after: first.next!, limit: 5 })
    await newsroom.takeDown('en', 'newer')
    expect([...first.articles, ...second.articles].map(({ slug }) => slug)).toEqual(
      best(stories).slice(0, 10),
    )
  })
})
