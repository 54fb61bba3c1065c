import { describe, expect, it } from '@jest/globals'

import { vectorOf } from '../../../src/search/vectorOf.ts'
import { searchSettings } from '../../helpers/searchable.ts'

const document = {
  article: '1',
  headline: 'Coal exports',
  language: 'en',
  lists: ['section:business'],
  publishedAt: '2025-11-20T08:30:00.000Z',
  subheadings: ['Next year'],
  summary: 'China buys.',
  text: 'First paragraph.\n\nSecond one.',
}

describe('what an article is found by', () => {
  it('tells the headline from the opening and the text', () => {
    expect(vectorOf(document, searchSettings.en!)).toEqual({
      begins: ['coal', 'exports'],
      headline: ['coal', 'exports'],
      names: ['=en', '@2025', '@2025-11', '@2025-11-20', '#section:business'],
      opening: ['coal', 'exports', 'china', 'buys', 'next', 'year', 'first', 'paragraph'],
      places: ['1', '2', '4', '5', '7', '8', '10', '11', '12', '13'],
      words: [
        ...['coal', 'exports', 'china', 'buys', 'next', 'year'],
        ...['first', 'paragraph', 'second', 'one'],
      ],
    })
  })

  it('has single characters of what is said first, in pairs', () => {
    const { headline, words } = vectorOf(
      { ...document, headline: '蒙古国', language: 'zh', summary: null, text: '煤炭\n\n铁路' },
      searchSettings.zh!,
    )
    expect(headline).toEqual(['蒙古', '蒙', '古', '古国', '国'])
    expect(words).toContain('煤')
    expect(words).not.toContain('铁')
  })

  it('is bounded, however long the text is', () => {
    const text = Array.from({ length: 1_000_000 }, (_, number) => `w${number}`).join(' ')
    const { places, words } = vectorOf({ ...document, text }, searchSettings.en!)
    expect(words.join('').length).toBeLessThan(1_000_000)
    const all = places.flatMap((place) => place?.split(',').map(Number) ?? [])
    expect(Math.max(...all)).toBeLessThanOrEqual(16_383)
  })
})
