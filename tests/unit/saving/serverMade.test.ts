import { describe, expect, it } from '@jest/globals'
import type { FormState } from 'payload'

import { serverMade } from '../../../src/components/article/saving/serverMade.ts'

const made = (
  fields: Record<string, unknown>,
  sent: Record<string, unknown>,
  doc: Record<string, unknown>,
) => {
  const state: FormState = Object.fromEntries(
    Object.entries(fields).map(([path, value]) => [path, { initialValue: value, value }]),
  )
  return Object.fromEntries(
    Object.entries(serverMade({ doc, fields: state, sent })).map(([path, { value }]) => [
      path,
      value,
    ]),
  )
}

describe('what the newsroom made of a text that was saved', () => {
  it('comes into the fields that nobody has touched', () => {
    const sent = { relatedNews: { heading: '' }, slug: '', updatedAt: 'before' }
    const doc = { relatedNews: { heading: 'More' }, slug: 'snow', updatedAt: 'now' }
    const fields = { 'relatedNews.heading': '', slug: '', updatedAt: 'before' }
    expect(made(fields, sent, doc)).toEqual({
      'relatedNews.heading': 'More',
      slug: 'snow',
      updatedAt: 'now',
    })
  })

  it('never takes back what was typed since', () => {
    expect(made({ headline: 'Snow falls' }, { headline: 'Snow' }, { headline: 'SNOW' })).toEqual({})
  })

  it('leaves texts, lists and the state alone', () => {
    const body = { root: {} }
    const sent = { _status: 'draft', authors: [1], body }
    const doc = { _status: 'published', authors: [1, 2], body: { root: { children: [] } } }
    expect(made({ ...sent }, sent, doc)).toEqual({})
  })

  it('is nothing where the newsroom says nothing', () => {
    expect(made({ kicker: 'A' }, { kicker: 'A' }, {})).toEqual({})
    expect(made({ kicker: undefined }, {}, { kicker: null })).toEqual({})
  })
})
