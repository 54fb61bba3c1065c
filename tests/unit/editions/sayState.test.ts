import { describe, expect, it } from '@jest/globals'

import { sayState, type SeenEdition } from '../../../src/components/editions/sayState.ts'
import { en, type NewsroomTranslationKey } from '../../../src/translations/en.ts'
import { fillIn } from '../../../src/translations/fillIn.ts'

const words = (key: NewsroomTranslationKey, values?: Record<string, string>) =>
  fillIn(en[key], values)
const edition = (facts: Partial<SeenEdition>): SeenEdition => ({
  headline: 'Camels',
  id: 1,
  language: 'ru',
  publishedAt: null,
  slug: null,
  ...facts,
})

describe('an edition in the lists', () => {
  it.each<[string, Partial<SeenEdition> | undefined]>([
    ['missing', undefined],
    ['published', {}],
    ['draft', { status: 'draft' }],
    ['published · outdated', { outdated: true, status: 'published' }],
    ['draft · outdated', { outdated: true, status: 'draft' }],
    ['draft · outdated, by machine', { machine: true, outdated: true, status: 'draft' }],
  ])('is said to be %s', (said, facts) => {
    expect(sayState(words, facts && edition(facts))).toBe(said)
  })
})
