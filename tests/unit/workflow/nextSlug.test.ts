import { describe, expect, it } from '@jest/globals'

import { slugify } from '../../../src/languages/slugify.ts'
import { nextSlug } from '../../../src/workflow/nextSlug.ts'

type Save = Parameters<typeof nextSlug>[0]

const next = (save: Partial<Save>) =>
  nextSlug({
    headline: 'Air links grow',
    isPublic: false,
    previous: null,
    slug: undefined,
    slugOf: (text) => slugify(text),
    ...save,
  })

const made = (wanted: string) => ({ typed: false, wanted })
const typed = (wanted: string) => ({ typed: true, wanted })

describe('the address of an article', () => {
  it.each([undefined, null, '', '   '])(
    'is made of the headline when none is given (%j)',
    (slug) => {
      expect(next({ slug })).toEqual(made('air-links-grow'))
    },
  )

  it('is what somebody types, made fit for an address', () => {
    expect(next({ slug: ' My Own Address! ' })).toEqual(typed('my-own-address'))
  })

  it('follows the headline of a draft', () => {
    const previous = { headline: 'Air links', slug: 'air-links' }
    expect(next({ previous, slug: 'air-links' })).toEqual(made('air-links-grow'))
  })

  it('follows the headline also when it had a number', () => {
    const previous = { headline: 'Air links', slug: 'air-links-2' }
    expect(next({ previous, slug: 'air-links-2' })).toEqual(made('air-links-grow'))
  })

  it('keeps its number while the headline stays', () => {
    const previous = { headline: 'Air links grow', slug: 'air-links-grow-2' }
    expect(next({ previous, slug: 'air-links-grow-2' })).toEqual(made('air-links-grow-2'))
  })

  it('stays once the article is public', () => {
    const previous = { headline: 'Air links', slug: 'air-links' }
    expect(next({ isPublic: true, previous, slug: 'air-links' })).toEqual(made('air-links'))
  })

  it('stays once somebody has typed another', () => {
    const previous = { headline: 'Air links', slug: 'my-own' }
    expect(next({ previous, slug: 'my-own' })).toEqual(made('my-own'))
  })

  it('is made anew when it is emptied', () => {
    const previous = { headline: 'Air links', slug: 'my-own' }
    expect(next({ isPublic: true, previous, slug: '' })).toEqual(made('air-links-grow'))
  })

  it('can be typed anew also when the article is public', () => {
    const previous = { headline: 'Air links', slug: 'air-links' }
    expect(next({ isPublic: true, previous, slug: 'flights' })).toEqual(typed('flights'))
  })

  it('leaves the id behind when the headline can be read', () => {
    const previous = { headline: '🎉', slug: '7' }
    expect(next({ fallback: '7', previous, slug: '7' })).toEqual(made('air-links-grow'))
  })

  it('keeps a number that was typed and is not the id', () => {
    const previous = { headline: '🎉', slug: '2025' }
    expect(next({ fallback: '7', previous, slug: '2025' })).toEqual(made('2025'))
  })

  it('is empty when nothing in the headline can be read', () => {
    expect(next({ headline: '🎉' })).toEqual(made(''))
  })

  describe('sent by a form that is behind', () => {
    const previous = { headline: 'Air links gro', slug: 'air-links-gro' }

    it('follows the headline when it was made of the first half', () => {
      expect(next({ behind: true, previous, slug: 'air-li' })).toEqual(made('air-links-grow'))
    })

    it('is what somebody types when it is another', () => {
      expect(next({ behind: true, previous, slug: 'flights' })).toEqual(typed('flights'))
    })

    it('is taken as typed when the form is not behind', () => {
      expect(next({ previous, slug: 'air-li' })).toEqual(typed('air-li'))
    })
  })
})
