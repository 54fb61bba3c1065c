import { describe, expect, it } from '@jest/globals'
import type { SelectType } from 'payload'

import { widenSelect } from '../../../collections/articles/derivedSelect.ts'

describe('a select of derived fields', () => {
  it.each([undefined, {}, { headline: true }, { body: true, language: true, parts: true }])(
    'is left alone when nothing has to be added: %j',
    (select) => {
      expect(widenSelect(select as never)).toBeUndefined()
    },
  )

  it.each([
    ['parts', ['body', 'language']],
    ['html', ['body', 'language']],
    ['plainText', ['body', 'language']],
    ['sectionName', ['section', 'language']],
    ['tagNames', ['tags', 'language']],
    ['byline', ['authors', 'language']],
  ])('also reads what %s is made from', (name, sources) => {
    expect(widenSelect({ [name]: true })).toEqual({
      added: sources.map((source) => [source]),
      select: Object.fromEntries([name, ...sources].map((source) => [source, true])),
    })
  })

  it('adds a source once, and not one that is there', () => {
    const widened = widenSelect({ html: true, language: true, parts: true })
    expect(widened?.added).toEqual([['body']])
  })

  it('also reads what related news are resolved from', () => {
    expect(widenSelect({ relatedNews: { resolved: true } })).toEqual({
      added: [
        ['authors'],
        ['dateline'],
        ['language'],
        ['section'],
        ['story'],
        ['tags'],
        ['translatedFrom'],
        ['relatedNews', 'automatic'],
        ['relatedNews', 'items'],
      ],
      select: {
        authors: true,
        dateline: true,
        language: true,
        relatedNews: { automatic: true, items: true, resolved: true },
        section: true,
        story: true,
        tags: true,
        translatedFrom: true,
      },
    })
  })

  it('does not take out of related news what was asked for', () => {
    const widened = widenSelect({ relatedNews: { items: true, resolved: true } })
    expect(widened?.added).toContainEqual(['relatedNews', 'automatic'])
    expect(widened?.added).not.toContainEqual(['relatedNews', 'items'])
  })

  it.each([true, { text: true }, { date: true, place: true, text: true }])(
    'also reads what the text of the dateline is made from: %j',
    (dateline) => {
      const widened = widenSelect({ dateline, headline: true } as SelectType)
      expect(widened?.added).toContainEqual(['language'])
      expect(widened?.select).toEqual({
        dateline: dateline === true ? true : { agency: true, date: true, place: true, text: true },
        headline: true,
        language: true,
      })
    },
  )

  it('takes out of the dateline again what nobody asked for', () => {
    expect(widenSelect({ dateline: { place: true, text: true }, language: true })?.added).toEqual([
      ['dateline', 'agency'],
      ['dateline', 'date'],
    ])
  })

  it('is left alone when it wants of a dateline what is stored', () => {
    expect(widenSelect({ dateline: { place: true } })).toBeUndefined()
  })

  it('does not change the select that it was given', () => {
    const select: SelectType = { relatedNews: { resolved: true } }
    widenSelect(select)
    expect(select).toEqual({ relatedNews: { resolved: true } })
  })

  describe('that leaves fields out', () => {
    it('reads those all the same that the others are made from', () => {
      expect(widenSelect({ body: false, summary: false })).toEqual({
        added: [['body']],
        select: { summary: false },
      })
    })

    it('reads them also when they are left out of a group', () => {
      expect(widenSelect({ dateline: { place: false }, summary: false })).toEqual({
        added: [['dateline', 'place']],
        select: { summary: false },
      })
      expect(widenSelect({ dateline: { place: false, text: false } })).toBeUndefined()
    })

    it('is none when it left out only those', () => {
      expect(widenSelect({ body: false, tags: false })).toEqual({
        added: [['body'], ['tags']],
        select: undefined,
      })
    })

    it('is left alone when all that is made from them is left out too', () => {
      const select: SelectType = {
        body: false,
        html: false,
        markdown: false,
        parts: false,
        plainText: false,
      }
      expect(widenSelect(select)).toBeUndefined()
    })
  })
})
