import { describe, expect, it } from '@jest/globals'

import { slugify } from '../../../src/languages/slugify.ts'
import { nextSlug } from '../../../src/workflow/nextSlug.ts'

type Given = Partial<Parameters<typeof nextSlug>[0]>

const next = (given: Given) =>
  nextSlug({
    headline: '',
    isPublic: false,
    previous: null,
    slug: undefined,
    slugOf: (headline) => slugify(headline, 'en'),
    ...given,
  })

describe('the slug of an article', () => {
  it('is made of the headline', () => {
    expect(next({ headline: 'Snow closes passes' })).toEqual({
      typed: false,
      wanted: 'snow-closes-passes',
    })
  })

  it('follows the headline before publishing, number or not', () => {
    for (const slug of ['snow', 'snow-2']) {
      expect(
        next({ headline: 'Snow closes passes', previous: { headline: 'Snow', slug }, slug }),
      ).toEqual({ typed: false, wanted: 'snow-closes-passes' })
    }
  })

  it('stays once the article is public', () => {
    const previous = { headline: 'Snow', slug: 'snow' }
    expect(next({ headline: 'Rain', isPublic: true, previous, slug: 'snow' }).wanted).toBe('snow')
  })

  it('stays once somebody has typed another', () => {
    const previous = { headline: 'Snow', slug: 'winter' }
    expect(next({ headline: 'Rain', previous, slug: 'winter' }).wanted).toBe('winter')
  })

  it('is what somebody types', () => {
    const previous = { headline: 'Snow closes passes', slug: 'snow-closes-passes' }
    expect(next({ headline: previous.headline, previous, slug: 'Snow closes' })).toEqual({
      typed: true,
      wanted: 'snow-closes',
    })
  })

  it('is made anew when emptied', () => {
    const previous = { headline: 'Snow', slug: 'winter' }
    expect(next({ headline: 'Snow', previous, slug: '' }).wanted).toBe('snow')
  })

  it('takes the place of the id when the headline becomes readable', () => {
    const previous = { headline: '', slug: '12' }
    expect(next({ fallback: '12', headline: 'Snow', previous, slug: '12' }).wanted).toBe('snow')
  })

  describe('from a form that has not seen the last save', () => {
    const previous = { headline: 'Snow closes passes', slug: 'snow-closes-passes' }
    const behind = { behind: true, headline: 'Snow closes passes today', previous }

    it.each(['s', 'snow', 'snow-2', 'snow-clo', 'closes', 'snow-closes-passes-early'])(
      'does not freeze at "%s"',
      (slug) => {
        expect(next({ ...behind, slug })).toEqual({
          typed: false,
          wanted: 'snow-closes-passes-today',
        })
      },
    )

    it('is still what somebody types', () => {
      expect(next({ ...behind, slug: 'winter' })).toEqual({ typed: true, wanted: 'winter' })
    })

    it('stays what somebody typed before', () => {
      const typed = { headline: 'Snow closes passes', slug: 'winter' }
      expect(next({ ...behind, previous: typed, slug: 'winter' }).wanted).toBe('winter')
    })
  })
})
