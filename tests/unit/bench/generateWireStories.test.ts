import { describe, expect, it } from '@jest/globals'

import { generateWireStory } from '../../../bench/generateWireStories.ts'
import { languageDefinitions } from '../../../src/languages/definitions.ts'
import { parsePlainText } from '../../../src/wire/formats/plainText.ts'

const stories = Array.from({ length: 120 }, (_, index) => generateWireStory(index + 1))
const read = (text: string) =>
  parsePlainText({ languages: Object.values(languageDefinitions), text })

describe('generated wire stories', () => {
  it('are the same each time, and no two are one story', () => {
    expect(generateWireStory(17)).toEqual(stories[16])
    expect(new Set(stories.map(({ headline }) => headline)).size).toBe(stories.length)
    expect(new Set(stories.map(({ file }) => file)).size).toBe(stories.length)
  })

  it('are read as they were meant, with parts, authors, dateline and time', () => {
    for (const { headline, language, text } of stories) {
      const story = read(text)
      expect(story).toMatchObject({
        authors: [{ email: expect.stringMatching(/@wire\.example$/) }],
        dateline: { place: expect.any(String) },
        headline,
        language,
        publishedAt: expect.any(String),
        section: expect.any(String),
        unplaced: [],
      })
    }
    const parts = stories.map(({ text }) => read(text).parts.length)
    expect(Math.max(...parts)).toBeGreaterThan(3)
  })

  it('name related news, some of which was sent before', () => {
    const headlines = new Set(stories.map(({ headline }) => headline))
    const items = stories.flatMap(({ text }) => read(text).related?.items ?? [])
    expect(items.length).toBeGreaterThan(15)
    expect(items.filter((item) => headlines.has(item)).length).toBeGreaterThan(5)
    expect(items.filter((item) => !headlines.has(item)).length).toBeGreaterThan(5)
  })
})
